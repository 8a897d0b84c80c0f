import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml/parse-yaml.ts';
import { yamlRules } from '../../../src/parse/yaml/yaml-rules.ts';
import { placeOf } from '../../../src/source/place.ts';

const read = (text: string, language: 'zh' | 'en' = 'zh'): string[] =>
  parseYaml({ file: 'content/2024/statistics.yaml', text }).drafts.map(({ rule, message, hint, at }) => {
    const { line, column } = placeOf(at);
    return `${line}:${column} ${rule} ${message[language]} | ${hint[language]}`;
  });

describe('slips of the pen are named where they are', () => {
  it.each([
    ['full-width colon', '年份：2024', ['1:3 yaml/full-width “年份”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“年份: ”']],
    [
      'full-width colon between others',
      'a: 1\n年份：2024\nb: 3',
      ['2:3 yaml/full-width “年份”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“年份: ”'],
    ],
    [
      'full-width colons, each of them',
      'r:\n  made：3\n  repealed：0\n  inForce: 1',
      [
        '2:7 yaml/full-width “made”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“made: ”',
        '3:11 yaml/full-width “repealed”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“repealed: ”',
      ],
    ],
    [
      'full-width colon in braces',
      'x: { made：3, b: 1 }',
      ['1:10 yaml/full-width “made”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“made: ”'],
    ],
    ['full-width comma in braces', 'x: { a: 3，b: 1 }', ['1:10 yaml/full-width 分隔各项的逗号用了全角的 ， | 请改成半角的 ,']],
    ['full-width comma in a list', 'k: [甲，乙]', ['1:6 yaml/full-width 分隔各项的逗号用了全角的 ， | 请改成半角的 ,']],
    ['full-width braces', 'x: ｛ made: 3 ｝\ny: 1', ['1:4 yaml/full-width 括号用了全角的 ｛ | 请改成半角的 {']],
    ['full-width quotes', '“made”: 3', ['1:1 yaml/full-width 项名两边的引号用了全角的 “ | 请改成半角的 "']],
    [
      'bracket right after the colon',
      'a:\n  made:{ x: 2 }',
      ['2:7 yaml/syntax “made:”的冒号后面缺少空格 | 请在冒号后面加一个半角空格，写成“made: ”'],
    ],
    [
      'no-break space after a colon in braces',
      'x: { made:\u00a03 }',
      ['1:11 yaml/whitespace 冒号后面有 U+00A0（不间断空格） | 请删去它，需要空格时用半角空格'],
    ],
    ['dash for a figure', 'x:\n  made: -\n  repealed: 0', ['2:9 yaml/syntax 这里只写了“-”，不是数字 | 没有发生写 0；确实不适用写 null']],
    [
      'dash for a figure in braces',
      'x: { made: -, repealed: 0 }',
      ['1:12 yaml/syntax 这里只写了“-”，不是数字 | 没有发生写 0；确实不适用写 null'],
    ],
    ['dash that ends braces', 'x: { made: - }', ['1:12 yaml/syntax 这里只写了“-”，不是数字 | 没有发生写 0；确实不适用写 null']],
    ['tab', 'a:\n\tb: 1', ['2:1 yaml/whitespace 缩进里有 U+0009（制表符） | 缩进请只用半角空格，每级两个']],
    ['ideographic space', 'a:\n　b: 1', ['2:1 yaml/whitespace 缩进里有 U+3000（全角空格） | 缩进请只用半角空格，每级两个']],
    ['no-break space', 'a:\n\u00a0 b: 1', ['2:1 yaml/whitespace 缩进里有 U+00A0（不间断空格） | 缩进请只用半角空格，每级两个']],
    ['zero-width space in a key', 'a\u200b: 1', ['1:2 yaml/whitespace 项名里有 U+200B（零宽空格） | 请删去它，需要空格时用半角空格']],
    ['byte order mark inside', 'a: 1\n\ufeffb: 2', ['2:1 yaml/whitespace 缩进里有 U+FEFF（字节顺序标记） | 缩进请只用半角空格，每级两个']],
    [
      'no-break space after the colon',
      'a:\u00a01\nb: 2',
      ['1:3 yaml/whitespace 冒号后面有 U+00A0（不间断空格） | 请删去它，需要空格时用半角空格'],
    ],
    ['missing space', 'r:\n  made:3\n  x: 1', ['2:7 yaml/syntax “made:”的冒号后面缺少空格 | 请在冒号后面加一个半角空格，写成“made: ”']],
    [
      'missing space in braces',
      'x: {made:3, b: 1}',
      ['1:9 yaml/syntax “made:”的冒号后面缺少空格 | 请在冒号后面加一个半角空格，写成“made: ”'],
    ],
    ['unclosed double quote', 't: "abc\nb: 1\n', ['1:4 yaml/syntax 这里的引号 " 没有写完 | 请在这段文字末尾补上 "']],
    ['unclosed single quote', "t: 'abc\nb: 1\n", ["1:4 yaml/syntax 这里的引号 ' 没有写完 | 请在这段文字末尾补上 '"]],
    ['unclosed brace', 'a: { b: 1\nc: 2', ['1:4 yaml/syntax 这里的括号 { 没有写完 | 请在这一项末尾补上 }']],
    ['unclosed brace over lines', 'a: { b: 1,\n  d: 2\nc: 2', ['1:4 yaml/syntax 这里的括号 { 没有写完 | 请在这一项末尾补上 }']],
    ['unclosed bracket at the end', 'a: [1, 2\n', ['1:4 yaml/syntax 这里的括号 [ 没有写完 | 请在这一项末尾补上 ]']],
    ['closing brace too far left', 'a: {\n  b: 1\n}\n', ['3:1 yaml/syntax 右括号 } 的缩进不够 | 请比左括号所在的行多缩进两格']],
    ['text after a quote', "a: 'it's'\n", ['1:8 yaml/syntax 引号之后还有文字 | 请把整段文字放在一对引号里；文字里有单引号时外面用双引号']],
    ['second colon', 't: 关于: 说明', ['1:6 yaml/syntax 同一行里又出现了半角冒号 | 一行只写一项；文字里有半角冒号加空格的，整段加单引号']],
    ['reserved first character', 'a: %12\n', ['1:4 yaml/syntax 文字不能以“%”开头 | 请把这段文字整段加上单引号']],
    [
      'Windows path',
      't: "C:\\Users"\n',
      ['1:9 yaml/syntax 双引号里的反斜杠（\\）后面不是可用的转义 | 请把双引号改成单引号，或者把 \\ 写成 \\\\'],
    ],
    [
      'wrong indentation',
      'a:\n   b: 1\n  c: 2\n',
      ['3:3 yaml/syntax 这一行与前面的行对不齐，或者值的后面多了内容 | 同一级的项左边对齐；含有冒号、引号的文字整段加单引号'],
    ],
  ])('%s', (_name, text, expected) => expect(read(text)).toEqual(expected));

  it('speaks English too', () => {
    expect(read('年份：2024', 'en')).toEqual([
      '1:3 yaml/full-width A full-width colon "：" follows "年份" | Write a half-width colon and a space: "年份: "',
    ]);
  });
});

describe('what only looks like a slip passes', () => {
  it.each([
    ['a label with colon and commas', '本年收费金额（单位：万元）: 3\n部分公开（区分处理的，只计这一情形，不计其他情形）: {}\n'],
    ['the same in braces', 'r: { 本年收费金额（单位：万元）: 3, 部分公开（区分处理的，只计这一情形，不计其他情形）: {} }\n'],
    ['prose in values', 'title: 关于“一网通办”的说明：总体情况，其他\nurl: https://www.example.gov.cn/a\ntime: 2025-01-20 09:30\n'],
    ['prose in block text', 'note: |\n  　　一、说明：见附件\n  ｛甲，乙｝\nb: 1\n'],
    ['a label with quotes inside', '危及“三安全一稳定”: {}\n'],
    ['several quoted lines', 'a: "甲：\n  乙"\nb: 1\n'],
    ['brackets over several lines', 'a: {\n  b: 1,\n  c: [1,\n    2],\n  }\nd: 1\n'],
    ['comments', 'a: 1 # 说明：甲，乙 {\n# 年份：2024\n'],
  ])('%s', (_name, text) => expect(read(text)).toEqual([]));
});

describe('the examples of the rules', () => {
  it.each(yamlRules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples: { fails, passes } }) => {
    const rules = (text: string) => parseYaml({ file: 'x', text }).drafts.map(({ rule }) => rule);
    expect(rules(fails.text)).toContain(id);
    expect(rules(passes.text)).toEqual([]);
  });
});
