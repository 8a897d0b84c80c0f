import type { Level } from '../../findings/finding.ts';
import type { RuleDocument } from '../../findings/rule-document.ts';
import { padColumns } from '../../formats/columns.ts';
import { severityWord } from '../../formats/words.ts';
import { wrap } from '../../formats/wrap.ts';
import type { Language, Localized } from '../../language.ts';
import { defineCommand } from '../command.ts';
import { usageProblem } from '../usage-problem.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: { zh: '说明一条规则查什么、依据是什么', en: 'say what a rule checks, and why' },
  operand: {
    name: 'RULE',
    summary: { zh: '规则编号；不写就列出全部规则', en: 'id of a rule; without it all rules are listed' },
    least: 0,
    most: 1,
    completes: 'rule',
  },
  options: {},
  examples: [
    { line: 'nianbao explain', does: { zh: '列出全部规则', en: 'lists all rules' } },
    { line: 'nianbao explain requests/balance', does: { zh: '说明这条规则', en: 'explains this rule' } },
  ],
  run: async ({ stdout, language }, { operands }) => {
    const { ruleDocuments } = await import('../../rules/documents.ts');
    const [id] = operands;
    const columns = Math.max(60, Math.min(stdout.columns, 100));
    if (id === undefined) {
      stdout.write(ruleList(ruleDocuments, language, columns));
      return 0;
    }
    const document = ruleDocuments.find((rule) => rule.id === id);
    if (document === undefined) {
      const ids = ruleDocuments.map((rule) => rule.id);
      return usageProblem({ zh: `没有 ${id} 这条规则。`, en: `There is no rule ${id}.` }, id, ids);
    }
    stdout.write(ruleText(document, language, columns));
    return 0;
  },
});

const levelWord: Record<Level, Localized> = { ...severityWord, off: { zh: '关闭', en: 'off' } };

const words = {
  level: { zh: '默认级别', en: 'Default level' },
  checks: { zh: '查什么', en: 'What it checks' },
  why: { zh: '为什么', en: 'Why' },
  clause: { zh: '依据', en: 'Rests on' },
  fails: { zh: '不通过的例子', en: 'Fails' },
  passes: { zh: '通过的例子', en: 'Passes' },
} as const satisfies Record<string, Localized>;

const ruleList = (documents: readonly RuleDocument[], language: Language, columns: number): string => {
  const idWidth = Math.max(...documents.map(({ id }) => id.length)) + 2;
  const levelWidth = 9;
  const indent = idWidth + levelWidth;
  return documents
    .flatMap(({ id, level, title }) => {
      const head = padColumns(id, idWidth) + padColumns(levelWord[level][language], levelWidth);
      return wrap(title[language], columns - indent).map((line, index) => `${index === 0 ? head : ' '.repeat(indent)}${line}\n`);
    })
    .join('');
};

/** One rule as text. Ends in a newline. */
const ruleText = (document: RuleDocument, language: Language, columns: number): string => {
  const { id, level, title, clause, checks, why, examples } = document;
  const paragraph = (name: Localized, text: string): string[] => [
    '',
    name[language],
    ...wrap(text, columns - 2).map((line) => `  ${line}`),
  ];
  const example = (name: Localized, { file, text }: RuleDocument['examples']['fails']): string[] => [
    '',
    `${name[language]} (${file})`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`)),
  ];
  return `${[
    ...wrap(`${id}  ${title[language]}`, columns),
    `${words.level[language]}${language === 'zh' ? '：' : ': '}${levelWord[level][language]}`,
    ...paragraph(words.checks, checks[language]),
    ...paragraph(words.why, why[language]),
    ...paragraph(words.clause, clause[language]),
    ...example(words.fails, examples.fails),
    ...example(words.passes, examples.passes),
  ].join('\n')}\n`;
};
