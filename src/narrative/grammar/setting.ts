import type { Phrase } from './phrases.ts';
import type { StatedScope } from './statement.ts';
import type { Token } from './token.ts';

/** Of which year and of whom the words at hand speak. */
export interface Setting {
  readonly year: number;
  readonly scope: StatedScope;
  /** Only a part is counted (a half-year, one way of applying, several years together): nothing to compare with. */
  readonly restricted: boolean;
  readonly condition: boolean;
  /** False where the words leave room for another count. */
  readonly firm: boolean;
  /** The scope was set by a named subordinate, and ends with its clause. */
  readonly named: boolean;
  readonly sinceStop: boolean;
}

export interface SettingOptions {
  readonly year: number;
  readonly names: readonly string[];
}

export const startSetting = ({ year }: SettingOptions): Setting => ({
  year,
  scope: undefined,
  restricted: false,
  condition: false,
  firm: true,
  named: false,
  sinceStop: true,
});

/** Characters that end the name of an agency or a place. */
const organEnds = new Set('县区市镇乡局委办厅院处所站旗州盟');
const longOrganEnds = [
  '街道',
  '街道办事处',
  '部门',
  '单位',
  '中心',
  '公司',
  '政府',
  '管委会',
  '办公室',
  '支队',
  '大队',
  '机关',
  '园区',
  '新区',
];

/** Does the text end like the name of a place or a body? */
export const endsAsOrgan = (text: string): boolean => organEnds.has(text.at(-1) ?? '') || longOrganEnds.some((end) => text.endsWith(end));

/** 市科委 is 上海市科学技术委员会: the same characters in the same order, and the same kind of body. */
const isAgency = (text: string, names: readonly string[]): boolean =>
  names.some((name) => {
    if (name.includes(text)) return true;
    let at = 0;
    for (const character of name) if (character === text[at]) at++;
    return at === text.length;
  });

const wordKind = (token: Token | undefined): string => (token?.kind === 'word' ? token.word.kind : (token?.kind ?? ''));

/** Words that may follow 「2019 年」 without making it the time of what is told. */
const datedThing = /^(?:修订|修正|印发|发布|出台|公布|施行|实施|起|以来|以前|前|版|的|底前|制定|颁布|成立)/;

const headYear = (tokens: readonly Token[], at: number, text: string): boolean => {
  const next = tokens[at + 1];
  if (next?.kind === 'other' && datedThing.test(text.slice(next.start, next.end))) return false;
  if (next?.kind === 'word' && (next.word.kind === 'carry' || datedThing.test(text.slice(next.start, next.end)))) return false;
  return (
    tokens.slice(0, at).every((token) => ['other', 'filler', 'self', 'scope', 'sum'].includes(wordKind(token))) &&
    !isUntil(tokens[at - 1], text)
  );
};

const isUntil = (token: Token | undefined, text: string): boolean =>
  token !== undefined && /(?:自|从|由|至|到|于|根据|按照|对)$/.test(text.slice(token.start, token.end));

const coversYear = (tokens: readonly Token[]): boolean => {
  const dates = tokens.filter((token) => token.kind === 'date');
  const end = dates.at(-1);
  const first = dates[0];
  if (end?.kind !== 'date' || first?.kind !== 'date') return true;
  const whole = end.month === 12 && (end.day === undefined || end.day === 31);
  return whole && (dates.length === 1 || (first.month === 1 && (first.day ?? 1) === 1));
};

/** What a phrase changes in the setting of itself and of what follows. */
export const settingAfter = (previous: Setting, { tokens, end, depth }: Phrase, text: string, options: SettingOptions): Setting => {
  let { year, scope, restricted, named } = previous;
  let firm = previous.firm;
  if (previous.sinceStop) {
    restricted = false;
    firm = true;
    if (named) {
      scope = undefined;
      named = false;
    }
  }
  let wholeYear = false;
  let own = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'quantity') break;
    if (token.kind === 'year') {
      const compared = tokens.slice(0, at).some((other) => ['compare', 'and'].includes(wordKind(other)));
      if (compared) continue;
      if (token.year === options.year) {
        year = options.year;
        wholeYear = true;
      } else if (headYear(tokens, at, text)) year = token.year;
    } else if (token.kind === 'other') {
      const words = text.slice(token.start, token.end);
      const next = tokens[at + 1];
      if (!next || !endsAsOrgan(words)) continue;
      if (
        ![
          'flow',
          'sum',
          'denial',
          'filler',
          'year',
          'request',
          'dispute',
          'document',
          'documentVerb',
          'decision',
          'outcome',
          'wholeYear',
        ].includes(wordKind(next))
      )
        continue;
      if (isAgency(words, options.names)) {
        own = true;
        // A government's own office is not its whole area.
        if (words.endsWith('政府') && options.names.some((name) => name.endsWith('政府') && name !== words)) firm = false;
      } else if (depth > 0 || words.length > 1) {
        scope = 'other';
        named = true;
      }
    } else if (token.kind === 'word') {
      const { word } = token;
      if (word.kind === 'self') own = true;
      else if (word.kind === 'wholeYear') wholeYear = true;
      else if (word.kind === 'scope') {
        if (word.scope === 'system' && scope === 'area' && !named) continue;
        scope = word.scope === 'system' ? 'other' : word.scope;
        named = word.scope === 'system';
      } else if (word.kind === 'filed') {
        scope = 'other';
        named = true;
      } else if (word.kind === 'since') restricted = true;
    }
  }
  if (own && named) {
    scope = undefined;
    named = false;
  }
  if (!coversYear(tokens)) restricted = true;
  else if (wholeYear) restricted = previous.restricted && !previous.sinceStop ? restricted : false;
  const via = tokens.findIndex((token) => wordKind(token) === 'via');
  if (via !== -1 && !tokens.some((token) => token.kind === 'quantity') && tokens.slice(via).some((token) => wordKind(token) === 'subset'))
    restricted = true;
  const cumulative = tokens.some((token) => token.kind === 'word' && token.word.kind === 'sum' && text.startsWith('累计', token.start));
  if (cumulative && !wholeYear && year === options.year && !previous.sinceStop) firm = previous.firm;
  const condition = tokens.some((token) => wordKind(token) === 'condition' || wordKind(token) === 'plan');
  if (end === 'semicolon' && named) return { year, scope, restricted, condition, firm, named, sinceStop: false };
  return { year, scope, restricted, condition, firm, named, sinceStop: end === 'stop' };
};
