import { holds, type Phrase } from './phrases.ts';
import type { StatedScope } from './statement.ts';
import { hasWord, isWord, type Token } from './token.ts';
import { bits } from './word.ts';

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
const organEnds = '县区市镇乡局委办厅院处所站旗州盟';
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

/** The names' ends by their last UTF-16 unit: most words end in none of them. */
const endsByLast = new Map<number, string[]>();
for (const end of [...organEnds, ...longOrganEnds]) {
  const last = end.charCodeAt(end.length - 1);
  const known = endsByLast.get(last);
  if (known) known.push(end);
  else endsByLast.set(last, [end]);
}

/** Does the text end like the name of a place or a body? */
export const endsAsOrgan = (text: string, end = text.length): boolean =>
  endsByLast.get(text.charCodeAt(end - 1))?.some((one) => text.endsWith(one, end)) ?? false;

/** 市科委 is 上海市科学技术委员会: the same characters in the same order, and the same kind of body. */
const isAgency = (text: string, names: readonly string[]): boolean =>
  names.some((name) => {
    if (name.includes(text)) return true;
    let at = 0;
    for (const character of name) if (character === text[at]) at++;
    return at === text.length;
  });

/** Words that may follow 「2019 年」 without making it the time of what is told. */
const datedThing = /^(?:修订|修正|印发|发布|出台|公布|施行|实施|起|以来|以前|前|版|的|底前|制定|颁布|成立)/;

const headYear = (tokens: readonly Token[], at: number, text: string): boolean => {
  const next = tokens[at + 1];
  if (next?.kind === 'other' && datedThing.test(text.slice(next.start, next.end))) return false;
  if (next?.kind === 'word' && (next.value.kind === 'carry' || datedThing.test(text.slice(next.start, next.end)))) return false;
  return (
    tokens.slice(0, at).every((token) => token.kind === 'other' || isWord(token, bits.filler | bits.self | bits.scope | bits.sum)) &&
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
  const whole = end.value.month === 12 && (end.value.day === undefined || end.value.day === 31);
  return whole && (dates.length === 1 || (first.value.month === 1 && (first.value.day ?? 1) === 1));
};

/** Words before which the name of a body is the one who did it. */
const ofBody =
  bits.flow |
  bits.sum |
  bits.denial |
  bits.filler |
  bits.request |
  bits.dispute |
  bits.document |
  bits.documentVerb |
  bits.decision |
  bits.outcome |
  bits.wholeYear;

/** 「通过网上」: what is counted next came that way only. */
const countsOneWay = (phrase: Phrase): boolean => {
  const { tokens, words } = phrase;
  if ((words & bits.via) === 0 || (words & bits.subset) === 0 || (phrase.holds & holds.quantity) !== 0) return false;
  return hasWord(tokens.slice(tokens.findIndex((token) => isWord(token, bits.via))), bits.subset);
};

/** Words that change it; most do not. */
const setting = bits.self | bits.wholeYear | bits.scope | bits.filed | bits.since;

/** What a phrase changes in the setting of itself and of what follows. */
export const settingAfter = (previous: Setting, phrase: Phrase, text: string, options: SettingOptions): Setting => {
  const { tokens, words, end, depth } = phrase;
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
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'quantity') break;
    if (token.kind === 'year') {
      if (hasWord(tokens.slice(0, at), bits.compare | bits.and)) continue;
      if (token.value.year === options.year) {
        year = options.year;
        wholeYear = true;
      } else if (headYear(tokens, at, text)) year = token.value.year;
    } else if (token.kind === 'other') {
      const next = tokens[at + 1];
      if (!(next?.kind === 'year' || isWord(next, ofBody)) || !endsAsOrgan(text, token.end)) continue;
      const name = text.slice(token.start, token.end);
      if (!endsAsOrgan(name)) continue;
      if (isAgency(name, options.names)) {
        own = true;
        // A government's own office is not its whole area.
        if (name.endsWith('政府') && options.names.some((known) => known.endsWith('政府') && known !== name)) firm = false;
      } else if (depth > 0 || name.length > 1) {
        scope = 'other';
        named = true;
      }
    } else if (token.kind === 'word' && (token.bit & setting) !== 0) {
      const { value: word } = token;
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
  if ((phrase.holds & holds.date) !== 0 && !coversYear(tokens)) restricted = true;
  else if (wholeYear) restricted = previous.restricted && !previous.sinceStop ? restricted : false;
  if (countsOneWay(phrase)) restricted = true;
  const cumulative = (words & bits.sum) !== 0 && tokens.some((token) => isWord(token, bits.sum) && text.startsWith('累计', token.start));
  if (cumulative && !wholeYear && year === options.year && !previous.sinceStop) firm = previous.firm;
  const condition = (words & (bits.condition | bits.plan)) !== 0;
  const sinceStop = end === 'stop';
  // Most phrases change nothing.
  const same =
    year === previous.year &&
    scope === previous.scope &&
    restricted === previous.restricted &&
    condition === previous.condition &&
    firm === previous.firm &&
    named === previous.named &&
    sinceStop === previous.sinceStop;
  return same ? previous : { year, scope, restricted, condition, firm, named, sinceStop };
};
