import type { Localized } from '../../language.ts';

interface SyntaxMessage {
  readonly message: Localized;
  readonly hint: Localized;
}

const known: readonly (SyntaxMessage & { readonly reason: RegExp })[] = [
  {
    reason: /tab characters/,
    message: { zh: '缩进用了制表符（Tab）', en: 'The indentation uses a tab' },
    hint: { zh: '请改成空格，每级两个', en: 'Use spaces, two for each level' },
  },
  {
    reason: /quoted scalar|^deficient indentation/,
    message: { zh: '前面有引号或括号没有写完', en: 'A quote or bracket before this is not closed' },
    hint: { zh: '请补上与它成对的引号或括号', en: 'Close it' },
  },
  {
    reason: /escape sequence|hexadecimal/,
    message: { zh: '双引号里的反斜杠（\\）后面不是可用的转义', en: 'The backslash (\\) in double quotes starts no known escape' },
    hint: { zh: '请把双引号改成单引号，或者把 \\ 写成 \\\\', en: 'Use single quotes, or write \\ as \\\\' },
  },
  {
    reason: /missed comma/,
    message: { zh: '花括号或方括号里的两项之间缺少半角逗号', en: 'A comma is missing between two entries in brackets' },
    hint: {
      zh: '各项之间写半角逗号，例如 { made: 3, repealed: 0 }',
      en: 'Separate the entries with commas, as in { made: 3, repealed: 0 }',
    },
  },
  {
    reason: /found ','/,
    message: { zh: '这里多了一个逗号', en: 'There is one comma too many here' },
    hint: { zh: '请删去多余的逗号', en: 'Remove it' },
  },
  {
    reason: /flow collection/,
    message: { zh: '花括号或方括号没有写完', en: 'A bracket is not closed' },
    hint: { zh: '请补上右括号', en: 'Add the closing bracket' },
  },
  {
    reason: /key-value separator/,
    message: { zh: '冒号后面缺少空格', en: 'A space is missing after the colon' },
    hint: { zh: '请写成“项: 值”', en: 'Write "key: value"' },
  },
  {
    reason: /mapping key|implicit key/,
    message: { zh: '这一行或上一行不是“项: 值”的写法', en: 'This line, or the one before it, is not "key: value"' },
    hint: { zh: '请在项名后写半角冒号和空格', en: 'Write a colon and a space after the key' },
  },
  {
    reason: /bad indentation|end of the stream or a document separator/,
    message: {
      zh: '这一行与前面的行对不齐，或者值的后面多了内容',
      en: 'This line is not aligned with those before it, or something follows a value',
    },
    hint: {
      zh: '同一级的项左边对齐；含有冒号、引号的文字整段加单引号',
      en: 'Align entries of one level; put text with colons or quotes in single quotes',
    },
  },
];

const otherwise: SyntaxMessage = {
  message: { zh: '这里不是可以读懂的 YAML', en: 'This is not readable YAML' },
  hint: { zh: '请对照 “项: 值” 的写法检查这一行和上一行', en: 'Compare this line and the one before it with "key: value"' },
};

/** Our sentence for what js-yaml gives as its reason. */
export const syntaxMessage = (reason: string): SyntaxMessage => known.find((entry) => entry.reason.test(reason)) ?? otherwise;
