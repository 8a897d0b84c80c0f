import { expect, it } from 'vitest';
import { levelOf } from '../../src/check/levels.ts';

it.each([
  [{}, 'text/wording', 'warning', 'warning'],
  [{ 'text/wording': 'error' }, 'text/wording', 'warning', 'error'],
  [{ 'text/*': 'off' }, 'text/wording', 'warning', 'off'],
  [{ 'text/*': 'off', 'text/wording': 'info' }, 'text/wording', 'warning', 'info'],
  [{ 'requests/balance': 'warning' }, 'requests/balance', 'error', 'warning'],
  // A file that is discarded must stop the build: its tables would be missing.
  [{ 'schema/figure': 'off', 'schema/*': 'off' }, 'schema/figure', 'error', 'error'],
  [{ 'yaml/syntax': 'warning' }, 'yaml/syntax', 'error', 'error'],
  [{ 'config/unused-waiver': 'off' }, 'config/unused-waiver', 'warning', 'off'],
  [{ 'markdown/too-complex': 'info' }, 'markdown/too-complex', 'error', 'error'],
  [{ 'markdown/raw-html': 'off' }, 'markdown/raw-html', 'error', 'off'],
] as const)('site.yaml %j, %s of default %s: %s', (configured, rule, byDefault, level) => {
  expect(levelOf(configured, rule, byDefault)).toBe(level);
});
