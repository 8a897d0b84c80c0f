import { expect, test } from 'vitest';
import { languageOf, wantsColor } from '../../src/cli/environment.ts';

test.each<[string, Record<string, string>, 'zh' | 'en']>([
  ['', {}, 'zh'],
  ['', { LANG: 'en_US.UTF-8' }, 'en'],
  ['', { LANG: 'EN' }, 'en'],
  ['', { LANG: 'C.UTF-8' }, 'zh'],
  ['', { LANG: 'de_DE.UTF-8' }, 'zh'],
  ['', { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  ['', { LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
  ['', { NIANBAO_LANG: 'zh', LC_ALL: 'en_US', LANG: 'en_US' }, 'zh'],
  ['', { NIANBAO_LANG: 'en', LANG: 'zh_CN' }, 'en'],
  ['check --lang en', { LANG: 'zh_CN' }, 'en'],
  ['check --lang=zh', { LANG: 'en_US' }, 'zh'],
  ['--lang en check --bogus', {}, 'en'],
  ['check --lang fr', { LANG: 'en_US' }, 'en'],
  ['check --lang', {}, 'zh'],
])('typed %j with %j it speaks %s', (line, env, language) => {
  expect(languageOf(line.split(' '), env)).toBe(language);
});

test.each<[Record<string, string>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ CLICOLOR: '0' }, true, false],
  [{ CLICOLOR_FORCE: '1' }, false, true],
  [{ CLICOLOR_FORCE: '0' }, false, false],
  [{ TERM: 'dumb' }, true, false],
])('with %j and a terminal: %s, colours: %s', (env, isTTY, color) => {
  expect(wantsColor(env, isTTY)).toBe(color);
});
