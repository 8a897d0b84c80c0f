import { columnsOf, padColumns } from '../formats/columns.ts';
import { wrap } from '../formats/wrap.ts';
import type { Language, Localized } from '../language.ts';
import type { CommandDescription } from './command.ts';
import { commonOptions, type Option, type OptionTable } from './options.ts';

interface Sheet {
  readonly language: Language;
  readonly columns: number;
}

const words = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  common: { zh: '通用选项', en: 'Common options' },
  examples: { zh: '例子', en: 'Examples' },
} as const satisfies Record<string, Localized>;

const about: Localized = {
  zh: '年报：把政府信息公开工作年度报告核对清楚，做成网站',
  en: 'checks government disclosure reports and builds their site',
};

const more: Localized = {
  zh: '一个命令的全部选项：nianbao help 命令名。退出码：0 正常；1 有错误（加 --strict 时含警告）；2 用法或配置不对；70 程序自身的缺陷。',
  en: 'All options of a command: nianbao help COMMAND. Exit status: 0 fine; 1 findings at error (with --strict: or warning); 2 wrong usage or configuration; 70 a defect of the program.',
};

/** The list of commands, as `nianbao help` prints it. Ends in a newline. */
export const programHelp = (commands: readonly CommandDescription[], version: string, sheet: Sheet): string => {
  const { language } = sheet;
  return page([
    wrap(`nianbao ${version} ${about[language]}`, sheet.columns),
    section(words.usage, [`nianbao ${language === 'zh' ? '命令 [选项]' : 'COMMAND [OPTIONS]'}`], sheet),
    section(
      words.commands,
      table(
        commands.map(({ name, summary }) => [name, summary[language]]),
        sheet,
      ),
      sheet,
    ),
    section(words.common, optionLines(commonOptions, sheet), sheet),
    wrap(more[language], sheet.columns),
  ]);
};

/** Everything about one command, as `nianbao build --help` prints it. Ends in a newline. */
export const commandHelp = (command: CommandDescription, sheet: Sheet): string => {
  const { language } = sheet;
  const { operand, options, examples } = command;
  const own = Object.keys(options).length > 0;
  return page([
    wrap(command.summary[language], sheet.columns),
    section(words.usage, [usageOf(command, language)], sheet),
    ...(operand === undefined ? [] : [table([[operand.name, operandText(operand, language)]], sheet)]),
    ...(own ? [section(words.options, optionLines(options, sheet), sheet)] : []),
    section(words.common, optionLines(commonOptions, sheet), sheet),
    section(
      words.examples,
      examples.flatMap(({ line, does }) => [`  ${line}`, ...wrap(does[language], sheet.columns - 6).map((text) => `      ${text}`)]),
      sheet,
    ),
  ]);
};

const usageOf = ({ name, operand, options }: CommandDescription, language: Language): string => {
  const shown = operand === undefined ? '' : ` ${operand.least === 0 ? `[${operand.name}]` : operand.name}${operand.most > 1 ? '…' : ''}`;
  const optional = Object.keys(options).length === 0 ? '' : language === 'zh' ? ' [选项]' : ' [OPTIONS]';
  return `nianbao ${name}${shown}${optional}`;
};

const operandText = ({ summary, choices }: NonNullable<CommandDescription['operand']>, language: Language): string =>
  choices === undefined ? summary[language] : `${summary[language]}: ${choices.join(' | ')}`;

const optionLines = (options: OptionTable, sheet: Sheet): string[] =>
  table(
    Object.entries(options).map(([name, option]) => [optionHead(name, option), optionText(option, sheet.language)]),
    sheet,
  );

const optionHead = (name: string, option: Option): string => {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  if (option.kind === 'flag') return `${short}--${name}`;
  if (option.kind !== 'choice') return `${short}--${name} ${option.value}`;
  return `${short}--${name} ${hasLongChoices(option) ? name.toUpperCase() : option.choices.join('|')}`;
};

/** Too long to stand on one line: they are listed in the text, which may be broken. */
const hasLongChoices = (option: Option): boolean => option.kind === 'choice' && option.choices.join('|').length > 46;

const optionText = (option: Option, language: Language): string => {
  const summary = option.summary[language];
  const text =
    option.kind === 'choice' && hasLongChoices(option)
      ? `${summary}${language === 'zh' ? '：' : ': '}${option.choices.join(', ')}`
      : summary;
  if (option.kind === 'flag' || option.kind === 'text' || option.default === undefined) return text;
  return language === 'zh' ? `${text}，默认 ${option.default}` : `${text}; default: ${option.default}`;
};

const widestHead = 28;

/** Two columns; a head that is too wide for its column has a line of its own. */
const table = (rows: readonly (readonly [head: string, text: string])[], { columns }: Sheet): string[] => {
  const widths = rows.map(([head]) => columnsOf(head)).filter((width) => width <= widestHead);
  const indent = Math.max(0, ...widths) + 4;
  return rows.flatMap(([head, text]) => {
    const lines = wrap(text, columns - indent).map((line) => `${' '.repeat(indent)}${line}`);
    if (columnsOf(head) > indent - 4) return [`  ${head}`, ...lines];
    const [first = '', ...rest] = lines;
    return [`${padColumns(`  ${head}`, indent)}${first.slice(indent)}`, ...rest];
  });
};

const section = (title: Localized, lines: readonly string[], { language }: Sheet): string[] =>
  lines.length === 1 ? [`${title[language]}${language === 'zh' ? '：' : ': '}${lines[0]}`] : [title[language], ...lines];

const page = (blocks: readonly (readonly string[])[]): string => `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
