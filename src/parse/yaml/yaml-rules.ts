import type { RuleDocument } from '../../findings/rule-document.ts';

const clause = {
  zh: '没有条文依据：这是数据文件的写法规定，写错了程序就读不出数据。',
  en: 'No clause: this is how data files are written; otherwise they cannot be read.',
};

const why = {
  zh: '读不准的文件宁可退回，也不能猜着公开。',
  en: 'A file that cannot be read for certain is refused rather than published by guess.',
};

const statistics = (text: string) => ({ file: 'statistics.yaml' as const, text });

const good = statistics('proactive:\n  regulations: { made: 3, repealed: 0, inForce: 12 }\n');

/** What can be wrong with a YAML file before anyone asks what it says. */
export const yamlRules: readonly RuleDocument[] = [
  {
    id: 'yaml/syntax',
    level: 'error',
    title: { zh: 'YAML 写法', en: 'YAML syntax' },
    clause,
    checks: {
      zh: '冒号后有空格，引号、括号成对，同一级的项左边对齐，含有特殊符号的文字加了引号。',
      en: 'A space after each colon, quotes and brackets closed, entries of one level aligned, text with special marks quoted.',
    },
    why,
    examples: { fails: statistics('proactive:\n  regulations: { made:3, repealed: 0, inForce: 12 }\n'), passes: good },
  },
  {
    id: 'yaml/full-width',
    level: 'error',
    title: { zh: '全角标点', en: 'Full-width marks' },
    clause,
    checks: { zh: '冒号、逗号、括号、引号用半角。', en: 'Colons, commas, brackets and quotes are half-width.' },
    why: {
      zh: '全角冒号后面的内容会被当成项名的一部分，数字就丢了。',
      en: 'After a full-width colon the figure becomes part of the key and is lost.',
    },
    examples: { fails: statistics('proactive:\n  regulations:\n    made：3\n    repealed: 0\n    inForce: 12\n'), passes: good },
  },
  {
    id: 'yaml/whitespace',
    level: 'error',
    title: { zh: '缩进与看不见的字符', en: 'Indentation and invisible characters' },
    clause,
    checks: {
      zh: '缩进只用半角空格；缩进和项名里没有制表符、全角空格、不间断空格、零宽字符。',
      en: 'Indentation is plain spaces; no tabs, ideographic or no-break spaces or zero-width characters in indentation and keys.',
    },
    why: { zh: '这些字符看着像空格，程序却当成文字。', en: 'They look like spaces but are read as letters.' },
    examples: { fails: statistics('proactive:\n  regulations:\n　　made: 3\n    repealed: 0\n    inForce: 12\n'), passes: good },
  },
  {
    id: 'yaml/character',
    level: 'error',
    title: { zh: '不允许的字符', en: 'Forbidden characters' },
    clause,
    checks: {
      zh: '没有控制字符、残缺字符和改变文字方向的控制符。',
      en: 'No control characters, lone surrogates or bidirectional controls.',
    },
    why: {
      zh: '方向控制符能让 21 显示成 12。',
      en: 'A bidirectional control can show 21 as 12.',
    },
    examples: { fails: statistics('proactive:\n  regulations: { made: \u202e21, repealed: 0, inForce: 12 }\n'), passes: good },
  },
  {
    id: 'yaml/conflict',
    level: 'error',
    title: { zh: '未处理的合并冲突', en: 'Unresolved merge conflict' },
    clause,
    checks: {
      zh: '没有 Git 留下的冲突标记（<<<<<<<、=======、>>>>>>>）。',
      en: 'No conflict marks left by Git (<<<<<<<, =======, >>>>>>>).',
    },
    why: { zh: '冲突没有处理，就不知道哪一份数据是对的。', en: 'Until it is resolved nobody knows which figures are right.' },
    examples: {
      fails: statistics('<<<<<<< HEAD\nproactive:\n=======\nproactive:\n>>>>>>> main\n'),
      passes: good,
    },
  },
  {
    id: 'yaml/duplicate-key',
    level: 'error',
    title: { zh: '重复的项', en: 'Duplicate key' },
    clause,
    checks: {
      zh: '同一级里每一项只写一次，中文、英文写法算同一项。',
      en: 'Each key once per level; its Chinese and English spellings are one key.',
    },
    why: { zh: '写了两次，就不知道哪一个数是对的。', en: 'Of two figures nobody knows which is right.' },
    examples: {
      fails: statistics('proactive:\n  regulations: { made: 3, repealed: 0, inForce: 12, made: 4 }\n'),
      passes: good,
    },
  },
  {
    id: 'yaml/forbidden',
    level: 'error',
    title: { zh: '不支持的 YAML 功能', en: 'Unsupported YAML features' },
    clause,
    checks: {
      zh: '一个文件只有一份数据，不用锚点（&）、引用（*）、合并（<<）、标签（!）、指令（%）和复杂的项名。',
      en: 'One plain document: no anchors (&), aliases (*), merges (<<), tags (!), directives (%) or complex keys.',
    },
    why: {
      zh: '每个数都要写在它自己的位置，打开文件就能看到。',
      en: 'Every figure stands where it belongs, for anyone who opens the file.',
    },
    examples: { fails: statistics('proactive:\n  regulations: { made: &a 3, repealed: *a, inForce: 12 }\n'), passes: good },
  },
  {
    id: 'yaml/too-large',
    level: 'error',
    title: { zh: '文件太大或层级太深', en: 'Too large or too deep' },
    clause,
    checks: { zh: '文件不超过 1 MB，层级不超过 32 层。', en: 'At most 1 MB and 32 levels.' },
    why: {
      zh: '一份统计表只有几 KB，最多五层；更大更深的一定放错了内容。',
      en: 'Statistics take a few KB and five levels; anything beyond is something else.',
    },
    examples: { fails: statistics(`proactive: ${'['.repeat(40)}${']'.repeat(40)}\n`), passes: good },
  },
];
