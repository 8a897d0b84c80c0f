import type { Level } from '../src/findings/finding.ts';
import type { Example, RuleDocument } from '../src/findings/rule-document.ts';
import { severityWord } from '../src/formats/words.ts';
import type { Language, Localized } from '../src/language.ts';
import { ruleDocuments } from '../src/rules/documents.ts';

const level: Readonly<Record<Level, Localized>> = { ...severityWord, off: { zh: '关闭', en: 'off' } };

const words = {
  title: { zh: '规则', en: 'Rules' },
  lead: {
    zh: '[English](rules.md)。由程序生成，请勿手工修改。`site.yaml` 的 `rules` 可以调整每条规则的级别；确需保留的一处，在 `report.md` 的 `waivers` 里写明理由。',
    en: '[中文](rules.zh-CN.md). Generated. `rules` in `site.yaml` sets the level of a rule; a single finding is waived, with its reason, by `waivers` in `report.md`.',
  },
  id: { zh: '编号', en: 'Id' },
  level: { zh: '默认级别', en: 'Default level' },
  what: { zh: '内容', en: 'About' },
  checks: { zh: '查什么', en: 'Checks' },
  why: { zh: '为什么', en: 'Why' },
  clause: { zh: '依据', en: 'Rests on' },
  fails: { zh: '不通过', en: 'Fails' },
  passes: { zh: '通过', en: 'Passes' },
} as const satisfies Record<string, Localized>;

/** Longer than any run of backticks within, as CommonMark asks. */
const fence = (text: string): string => '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

const syntax = (file: Example['file']): string =>
  file.endsWith('.md') ? 'markdown' : file.endsWith('.yaml') ? 'yaml' : file.endsWith('.hbs') ? 'handlebars' : 'text';

const example = (name: string, { file, text }: Example): string[] => {
  const mark = fence(text);
  return [`${name} (\`${file}\`)`, '', `${mark}${syntax(file)}`, ...text.trimEnd().split('\n'), mark, ''];
};

const article = ({ id, title, clause, checks, why, examples }: RuleDocument, language: Language): string[] => [
  `## ${id}`,
  '',
  `**${title[language]}**`,
  '',
  ...(
    [
      [words.checks, checks],
      [words.why, why],
      [words.clause, clause],
    ] as const
  ).map(([name, text]) => `- ${name[language]}${language === 'zh' ? '：' : ': '}${text[language]}`),
  '',
  ...example(words.fails[language], examples.fails),
  ...example(words.passes[language], examples.passes),
];

/** As GitHub makes it of a heading that is a rule id. */
const anchor = (id: string): string => id.replaceAll('/', '');

/** docs/rules.md and docs/rules.zh-CN.md: every rule, from the same documents as `nianbao explain`. */
export const ruleReference = (language: Language): string =>
  [
    `# ${words.title[language]}`,
    '',
    words.lead[language],
    '',
    `| ${words.id[language]} | ${words.level[language]} | ${words.what[language]} |`,
    '| --- | --- | --- |',
    ...ruleDocuments.map((rule) => `| [${rule.id}](#${anchor(rule.id)}) | ${level[rule.level][language]} | ${rule.title[language]} |`),
    '',
    ...ruleDocuments.flatMap((rule) => article(rule, language)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
