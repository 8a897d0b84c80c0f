import { expect, test } from 'vitest';
import { ruleDocuments } from '../../src/rules/documents.ts';
import { typed } from './session.ts';

test('lists every rule with its level and title', async () => {
  const { code, stdout } = await typed('explain');
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toHaveLength(ruleDocuments.length);
  expect(stdout).toMatch(/^requests\/balance +错误 +\S/m);
});

test('rule ids are unique', () => {
  const ids = ruleDocuments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['zh', ['默认级别：错误', '查什么', '为什么', '依据', '不通过的例子 (statistics.yaml)', '通过的例子 (statistics.yaml)']],
  ['en', ['Default level: error', 'What it checks', 'Why', 'Rests on', 'Fails (statistics.yaml)', 'Passes (statistics.yaml)']],
] as const)('explains one rule: level, what, why, clause, both examples (%s)', async (language, headings) => {
  const { code, stdout } = await typed('explain requests/balance', { language });
  const rule = ruleDocuments.find(({ id }) => id === 'requests/balance');
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => headings.some((heading) => heading === line))).toEqual([...headings]);
  expect(stdout.startsWith(`requests/balance  ${rule?.title[language]}\n`)).toBe(true);
  for (const line of rule?.examples.fails.text.trimEnd().split('\n') ?? []) expect(stdout).toContain(`  ${line}\n`);
});

test.each(ruleDocuments.map(({ id }) => id))('%s can be explained in both languages', async (id) => {
  for (const language of ['zh', 'en'] as const) expect((await typed(`explain ${id}`, { language })).stdout.length).toBeGreaterThan(100);
});

test('an unknown rule ends with 2 and the nearest one', async () => {
  expect(await typed('explain request/balance')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'nianbao: 没有 request/balance 这条规则。是不是想写 requests/balance？用法见 nianbao help explain。\n',
  });
});
