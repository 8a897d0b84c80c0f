import type { SectionId } from '../../form/form.ts';
import type { Span } from '../../source/source-text.ts';
import { compact, longestBlock, originalSpan } from './compact.ts';
import { lexiconOf } from './lexicon.ts';
import { namesOtherYear } from './times.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** A year that the prose speaks of as the report year, though it is another. */
export interface StaleYear {
  readonly span: Span;
  readonly year: number;
}

/** Words that tell what was done: with a year before them and nothing to compare, that year is taken for the report's. */
const reporting = /收到|受理|答复|办结|公开|制发|印发|发布|贯彻|落实|推进|加强|深化|完善|扎实|认真|严格|坚持|围绕|未收到|未发生|组织|开展/;
/** Words that make a mention of another year right. */
const mention =
  /同比|环比|相比|对比|较|比上|比去|比20|上年|去年|往年|历年|以来|自20|从20|起施行|规划|计划|(?:近|过去|这)[两三五几]年|[三五]年(?:来|行动)|期间|至20|整改|存在的?(?:主要)?(?:问题|不足)|下一步|今后|结转|基础上|持平|增长|下降|跨年|年底前|部署|考核|评估结果|年度报告的|延续/;
const ahead = /将|拟|下一步|今后|力争|继续|计划|打算|进一步|要/;
const ownReport = /^(?:度)?政府信息公开(?:工作)?(?:年度|情况)?报告/;
const introduction = /现将|现予|现向|编制|本报告|特此|公布如下|报告如下|如下/;
const selves = /^(?:度)?(?:,|:|、)?(?:我|本|全|该)|^(?:度)?,/;

/** Finds sentences told of another year as if it were this one: 「2023 年，我局共收到…」 in the report of 2024. */
export const findStaleYears = (prose: string, year: number, section?: SectionId): readonly StaleYear[] => {
  if (prose.length > longestBlock) return [];
  const compacted = compact(prose);
  const { text } = compacted;
  // Most blocks name no other year, which is quicker seen than their words are read.
  if (!namesOtherYear(text, year)) return [];
  const tokens = tokenise(text, lexiconOf('2021'), year);
  if (!tokens.some((token) => token.kind === 'year' && token.value.explicit && token.value.year !== year)) return [];
  const found: StaleYear[] = [];
  let sentence: Token[] = [];
  const end = (to: number): void => {
    const stale = judge(sentence, text.slice(0, to), year, section);
    if (stale) found.push({ span: originalSpan(compacted, stale.start, stale.end), year: stale.value.year });
    sentence = [];
  };
  for (const token of tokens) {
    if (token.kind === 'mark' && token.value === 'stop') end(token.start);
    else sentence.push(token);
  }
  end(text.length);
  return found;
};

type YearToken = Extract<Token, { kind: 'year' }>;

const judge = (sentence: readonly Token[], upTo: string, year: number, section: SectionId | undefined): YearToken | undefined => {
  const first = sentence[0];
  const at = sentence.findIndex((token) => token.kind === 'year' && token.value.explicit);
  const token = sentence[at];
  if (!first || token?.kind !== 'year' || token.value.year === year) return undefined;
  const whole = upTo.slice(first.start);
  const rest = upTo.slice(token.end);
  const before = upTo.slice(first.start, token.start);
  if (ownReport.test(rest) && introduction.test(whole)) return token;
  if (mentionsReportYear(sentence, year) || mention.test(whole) || Math.abs(token.value.year - year) > 5) return undefined;
  // Only the time of the whole sentence counts: its first words, after at most a number and a name.
  if (!isOpening(before)) return undefined;
  if (!(selves.test(rest) || isOpening(before, true))) return undefined;
  if (!reporting.test(rest)) return undefined;
  // Part five looks back at last year's problems and forward to next year's work.
  if (section === 'problems') return undefined;
  if (token.value.year > year && ahead.test(rest)) return undefined;
  const next = rest.replace(/^度/, '');
  if (/^(?:修订|修正|印发|发布|出台|公布|施行|实施|起|底|末|版|的|第|新)/.test(next)) return undefined;
  return token;
};

const mentionsReportYear = (sentence: readonly Token[], year: number): boolean =>
  sentence.some((token) => (token.kind === 'year' || token.kind === 'date') && token.value.year === year);

const opening = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,]?)?(?:一是|二是|三是|在|截至|截止)?$/;
const namedOpening = /^[^,;:、]{0,30}(?:局|委|办|市|区|县|镇|乡|街道|政府|办事处|中心|厅|处|院|我|本|单位|机关|部门)$/;

const isOpening = (before: string, strict = false): boolean => opening.test(before) || (!strict && namedOpening.test(before));
