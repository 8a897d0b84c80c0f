import { expect, test } from 'vitest';
import { defectReport } from '../../src/cli/defect.ts';

const circumstances = {
  version: '1.2.3',
  node: '20.19.0',
  platform: 'linux x64',
  argv: ['build', '--root', '/home/li/site'],
  folders: [
    { path: '/opt/nianbao/', shown: '' },
    { path: '/home/li/site', shown: '.' },
    { path: '/home/li', shown: '~' },
  ],
};

test('a report that one can file: version, command, way to the place, no path of the machine', () => {
  const error = new TypeError('x is not a function');
  error.stack = 'TypeError: x is not a function\n    at f (file:///opt/nianbao/lib/cli.js:1:2)\n    at g (/home/li/other.js:3:4)';
  expect(defectReport(error, circumstances)).toBe(`\
程序自身出错了，不是您写的内容有问题。dist/ 保持原样。请把下面这段文字连同出错时的操作发给维护者；文字里没有报告的内容。
This is a defect of nianbao itself, not of your content. dist/ is as it was. Please send the text below to the maintainers, with what you did; it holds none of your content.

nianbao 1.2.3 · Node 20.19.0 · linux x64
nianbao build --root .
TypeError: x is not a function
    at f (lib/cli.js:1:2)
    at g (~/other.js:3:4)
`);
});

test('names what caused it, and shows no control character', () => {
  const error = new Error('outer\u001b[31m', { cause: new Error('inner') });
  const report = defectReport(error, circumstances);
  expect(report).toContain('Error: outer<U+001B>[31m\n');
  expect(report).toContain('cause: Error: inner\n');
});

test.each([
  ['text', 'thrown: text'],
  [undefined, 'thrown: undefined'],
  [null, 'thrown: null'],
])('also of what is no error: %j', (thrown, line) => {
  expect(defectReport(thrown, circumstances).split('\n').at(-2)).toBe(line);
});
