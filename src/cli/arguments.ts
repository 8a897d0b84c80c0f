import { parseArgs } from 'node:util';
import type { Operand } from './operand.ts';
import type { Option, OptionTable, OptionValues } from './options.ts';
import { type UsageProblem, usageProblem } from './usage-problem.ts';

export interface Arguments<T extends OptionTable> {
  readonly kind: 'arguments';
  readonly options: OptionValues<T>;
  readonly operands: readonly string[];
}

/**
 * What was typed, by a table. Node splits it into tokens; every token is judged here, so that each mistake is a sentence of ours. The last
 * of a repeated option counts.
 */
export const parseArguments = <T extends OptionTable>(
  table: T,
  operand: Operand | undefined,
  argv: readonly string[],
): Arguments<T> | UsageProblem => {
  const { tokens } = parseArgs({ args: [...argv], options: nodeOptions(table), strict: false, allowPositionals: true, tokens: true });
  const values = defaults(table);
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (option === undefined) return unknownOption(token.rawName, table);
    const value = readValue(option, token.rawName, token.value, token.inlineValue === true);
    if (typeof value === 'object') return value;
    values.set(token.name, value);
  }
  const problem = operandProblem(operand, operands);
  // The table's types are what `readValue` and `defaults` have just made sure of.
  return problem ?? { kind: 'arguments', options: Object.fromEntries(values) as OptionValues<T>, operands };
};

const nodeOptions = (table: OptionTable): Record<string, { type: 'boolean' | 'string'; short?: string }> =>
  Object.fromEntries(
    Object.entries(table).map(([name, { kind, short }]) => [
      name,
      { type: kind === 'flag' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
    ]),
  );

const defaults = (table: OptionTable): Map<string, string | number | boolean | undefined> =>
  new Map(Object.entries(table).map(([name, option]) => [name, option.kind === 'flag' ? false : option.default]));

const unknownOption = (rawName: string, table: OptionTable): UsageProblem =>
  usageProblem(
    { zh: `没有 ${rawName} 这个选项。`, en: `There is no option ${rawName}.` },
    rawName,
    Object.keys(table).map((name) => `--${name}`),
  );

const readValue = (
  option: Option,
  rawName: string,
  value: string | undefined,
  inline: boolean,
): string | number | boolean | UsageProblem => {
  if (option.kind === 'flag') {
    if (value === undefined) return true;
    return usageProblem({
      zh: `选项 ${rawName} 后面不带值，写了“${value}”。`,
      en: `Option ${rawName} takes no value, but was given “${value}”.`,
    });
  }
  if (value === undefined || value === '' || (!inline && /^-./.test(value))) {
    const shown = option.kind === 'choice' ? option.choices.join('|') : option.value;
    return usageProblem({
      zh: `选项 ${rawName} 后面要写值：${rawName} ${shown}。`,
      en: `Option ${rawName} needs a value: ${rawName} ${shown}.`,
    });
  }
  if (option.kind === 'choice' && !option.choices.includes(value)) {
    return usageProblem(
      {
        zh: `选项 ${rawName} 的值“${value}”不对，只能写 ${option.choices.join('、')} 之一。`,
        en: `Option ${rawName} cannot be “${value}”: write one of ${option.choices.join(', ')}.`,
      },
      value,
      option.choices,
    );
  }
  if (option.kind !== 'number') return value;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= option.least && number <= option.most) return number;
  return usageProblem({
    zh: `选项 ${rawName} 的值“${value}”不对，要写 ${option.least} 到 ${option.most} 的整数。`,
    en: `Option ${rawName} cannot be “${value}”: write a whole number from ${option.least} to ${option.most}.`,
  });
};

const operandProblem = (operand: Operand | undefined, operands: readonly string[]): UsageProblem | undefined => {
  const most = operand?.most ?? 0;
  const extra = operands[most];
  if (extra !== undefined) {
    return usageProblem({ zh: `多写了“${extra}”，这个命令用不上。`, en: `“${extra}” is one argument too many for this command.` });
  }
  if (operand === undefined) return undefined;
  if (operands.length < operand.least) {
    return usageProblem({
      zh: `还要写 ${operand.name}：${operand.summary.zh}。`,
      en: `${operand.name} is missing: ${operand.summary.en}.`,
    });
  }
  const { choices } = operand;
  const wrong = choices === undefined ? undefined : operands.find((typed) => !choices.includes(typed));
  if (wrong === undefined || choices === undefined) return undefined;
  return usageProblem(
    {
      zh: `${operand.name} 的值“${wrong}”不对，只能写 ${choices.join('、')} 之一。`,
      en: `${operand.name} cannot be “${wrong}”: write one of ${choices.join(', ')}.`,
    },
    wrong,
    choices,
  );
};
