import type { Draft } from '../findings/finding.ts';
import { editionIds } from '../form/editions.ts';
import { keysUnder, partNumber } from '../form/keys.ts';
import { type SourceText, wholeFile } from '../source/source-text.ts';

const number = partNumber.source.slice(1);
const sectionHeading = new RegExp(`^##?[ \\t]*${number}`, 'm');
const markdownHeading = new RegExp(`^##[ \\t]*${number}`, 'm');
/** The key of a table, in any spelling. */
const tableKeys = editionIds.flatMap((edition) => keysUnder(edition, '').flatMap(({ key, spellings }) => [key, ...spellings]));
const tableKey = new RegExp(`^(?:${[...new Set(tableKeys)].join('|')})[ \\t]*[:：]`, 'm');

/** A heading with one # is a comment of YAML, too, and stands so above the tables of many a statistics.yaml. */
const isText = ({ text }: SourceText): boolean => sectionHeading.test(text) && !tableKey.test(text);
const isFigures = ({ text }: SourceText): boolean => tableKey.test(text) && !markdownHeading.test(text);

/** Told as one mistake: what else is wrong with each, read as the other, would be a hundred findings. */
export const swappedTexts = (report: SourceText, statistics: SourceText): Draft | undefined => {
  if (!isText(statistics) || !isFigures(report)) return undefined;
  return {
    rule: 'config/file-name',
    message: {
      zh: 'report.md 里没有六个部分的标题，它们写在 statistics.yaml 里：两个文件的内容放反了',
      en: 'The headings of the six parts are not in report.md but in statistics.yaml: the two files hold each other’s content',
    },
    hint: {
      zh: '请把两个文件的名字对调：文字是 report.md，数字是 statistics.yaml',
      en: 'Exchange their names: the text is report.md, the figures are statistics.yaml',
    },
    at: wholeFile(report.file),
    related: [
      {
        at: wholeFile(statistics.file),
        message: { zh: '六个部分的标题在这个文件里', en: 'The headings of the six parts are in this file' },
      },
    ],
  };
};
