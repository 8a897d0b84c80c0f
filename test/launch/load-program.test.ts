import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProgram, sealed } from '../../src/launch/load-program.ts';

const text = (answer: string): string =>
  `(function (module, require, programUrl) { module.exports = { runProcess: () => ${answer}, url: programUrl, join: require('node:path').join }; })`;

let folder: string;
const kept = (): string => join(folder, 'program-1.code');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-program-'));
  writeFileSync(join(folder, 'program-1.js'), text("'right'"));
  writeFileSync(kept(), sealed(new Script(text("'right'")).createCachedData()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tried = (): readonly [taken: boolean, answer: unknown] => {
  const { script, start } = readProgram(folder, 'program-1');
  return [script.cachedDataRejected === false, start().runProcess()];
};

describe('the program', () => {
  it('is run from what V8 had compiled of it', () => {
    expect(tried()).toEqual([true, 'right']);
  });

  it('is compiled anew where nothing was kept', () => {
    rmSync(kept());
    expect(tried()).toEqual([false, 'right']);
  });

  it.each([
    ['cut off', (code: Buffer) => code.subarray(0, -9)],
    ['empty', () => Buffer.alloc(0)],
    ['of one wrong byte', (code: Buffer) => code.map((byte, at) => (at === code.length - 40 ? byte ^ 1 : byte))],
    ['of a script of another length', () => sealed(new Script(text("'another one'")).createCachedData())],
  ])('is compiled anew where what was kept is %s', (_, damage) => {
    writeFileSync(kept(), damage(readFileSync(kept())));
    expect(tried()).toEqual([false, 'right']);
  });

  it('as it was bundled, is taken by this Node', () => {
    const lib = resolve(import.meta.dirname, '../../lib');
    const name = readdirSync(lib).find((file) => /^program-.*\.js$/.test(file));
    if (name === undefined) throw new Error('lib/ is not there: run `npm run prepare` first');
    expect(readProgram(lib, name.slice(0, -3)).script.cachedDataRejected).toBe(false);
  });
});
