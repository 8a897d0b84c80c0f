import { describe, expect, expectTypeOf, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { Operand } from '../../src/cli/operand.ts';
import type { OptionTable } from '../../src/cli/options.ts';

const summary = { zh: '说明', en: 'summary' };
const table = {
  out: { kind: 'text', value: 'DIR', default: 'dist', summary },
  base: { kind: 'text', value: 'URL', summary },
  strict: { kind: 'flag', short: 's', summary },
  format: { kind: 'choice', choices: ['pretty', 'json'], default: 'pretty', summary },
  lang: { kind: 'choice', choices: ['zh', 'en'], summary },
  port: { kind: 'number', value: 'N', least: 1, most: 65535, default: 4173, summary },
} as const satisfies OptionTable;

const paths: Operand = { name: 'PATH', summary, least: 0, most: 2 };

const parse = (line: string, operand: Operand | undefined = paths) => parseArguments(table, operand, line === '' ? [] : line.split(' '));

const unchanged = { out: 'dist', base: undefined, strict: false, format: 'pretty', lang: undefined, port: 4173 };

describe('parseArguments', () => {
  test.each<[string, object, string[]]>([
    ['', {}, []],
    ['--out public', { out: 'public' }, []],
    ['--out=public', { out: 'public' }, []],
    ['--out=-x', { out: '-x' }, []],
    ['a --strict b', { strict: true }, ['a', 'b']],
    ['-s', { strict: true }, []],
    ['--format json --lang en', { format: 'json', lang: 'en' }, []],
    ['--port 1', { port: 1 }, []],
    ['--out a --out b', { out: 'b' }, []],
    ['-- --strict', {}, ['--strict']],
  ])('%j', (line, changes, operands) => {
    expect(parse(line)).toEqual({ kind: 'arguments', options: { ...unchanged, ...changes }, operands });
  });

  test.each<[string, string, string]>([
    ['--bogus', '没有 --bogus 这个选项。', 'There is no option --bogus.'],
    ['--bogus=1', '没有 --bogus 这个选项。', 'There is no option --bogus.'],
    ['-x', '没有 -x 这个选项。', 'There is no option -x.'],
    ['--__proto__', '没有 --__proto__ 这个选项。', 'There is no option --__proto__.'],
    ['--strict=no', '选项 --strict 后面不带值，写了“no”。', 'Option --strict takes no value, but was given “no”.'],
    ['--out', '选项 --out 后面要写值：--out DIR。', 'Option --out needs a value: --out DIR.'],
    ['--out=', '选项 --out 后面要写值：--out DIR。', 'Option --out needs a value: --out DIR.'],
    ['--out --strict', '选项 --out 后面要写值：--out DIR。', 'Option --out needs a value: --out DIR.'],
    ['--lang', '选项 --lang 后面要写值：--lang zh|en。', 'Option --lang needs a value: --lang zh|en.'],
    [
      '--format xml',
      '选项 --format 的值“xml”不对，只能写 pretty、json 之一。',
      'Option --format cannot be “xml”: write one of pretty, json.',
    ],
    ['--port 0', '选项 --port 的值“0”不对，要写 1 到 65535 的整数。', 'Option --port cannot be “0”: write a whole number from 1 to 65535.'],
    [
      '--port 1e3',
      '选项 --port 的值“1e3”不对，要写 1 到 65535 的整数。',
      'Option --port cannot be “1e3”: write a whole number from 1 to 65535.',
    ],
    ['a b c', '多写了“c”，这个命令用不上。', '“c” is one argument too many for this command.'],
  ])('%j is refused with a sentence', (line, zh, en) => {
    expect(parse(line)).toMatchObject({ kind: 'usage-problem', message: { zh, en } });
  });

  test('an operand may be needed, or be one of a few', () => {
    const shell: Operand = { name: 'SHELL', summary, least: 1, most: 1, choices: ['bash', 'zsh'] };
    expect(parse('', shell)).toMatchObject({ message: { zh: '还要写 SHELL：说明。', en: 'SHELL is missing: summary.' } });
    expect(parse('csh', shell)).toMatchObject({ message: { zh: 'SHELL 的值“csh”不对，只能写 bash、zsh 之一。' }, typed: 'csh' });
    expect(parse('zsh', shell)).toMatchObject({ operands: ['zsh'] });
    expect(parseArguments(table, undefined, ['x'])).toMatchObject({ kind: 'usage-problem' });
  });

  test('the types of values follow from the table', () => {
    const given = parse('');
    if (given.kind === 'usage-problem') throw new Error('refused');
    expectTypeOf(given.options).toEqualTypeOf<{
      readonly out: string;
      readonly base: string | undefined;
      readonly strict: boolean;
      readonly format: 'pretty' | 'json';
      readonly lang: 'zh' | 'en' | undefined;
      readonly port: number;
    }>();
  });
});
