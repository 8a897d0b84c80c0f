import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProgram, sealed } from '../../src/launch/load-program.ts';

// V8 remembers scripts that it has compiled in this process: each test has its own.
let serial = 1000;

const text = (answer: string): string =>
  `/* ${serial} */(function (module, require, programUrl) { module.exports = { runProcess: () => ${answer}, url: programUrl, join: require('node:path').join }; })`;

let folder: string;
const kept = (): string => join(folder, 'program-1.code');

beforeEach(() => {
  serial++;
  folder = mkdtempSync(join(tmpdir(), 'nianbao-program-'));
  writeFileSync(join(folder, 'program-1.js'), text("'right'"));
  writeFileSync(kept(), sealed('program-1', new Script(text("'right'")).createCachedData()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Fields of V8's own head: its version, a hash of the script's length, its flags. */
const otherHead = (at: number) => (kept: Buffer) => {
  const code = Buffer.from(kept.subarray(8));
  code.writeUInt32LE(code.readUInt32LE(at) ^ 1, at);
  return sealed('program-1', code);
};

const tried = (): readonly [taken: boolean, answer: unknown] => {
  const { script, start } = readProgram(folder, 'program-1');
  return [script.cachedDataRejected === false, start(createRequire(import.meta.url)).runProcess()];
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
    ['of one wrong bit at its beginning', (code: Buffer) => code.map((byte, at) => (at === 0 ? byte ^ 128 : byte))],
    ['without its seal', (code: Buffer) => code.subarray(8)],
    ['a page', () => Buffer.from('<!doctype html>')],
    ['of a script of another length', () => sealed('program-1', new Script(text("'another one'")).createCachedData())],
    ['of another script of the same length', () => sealed('program-2', new Script(text("'wrong'")).createCachedData())],
    ['of another version of V8', otherHead(4)],
    ['of other flags of V8', otherHead(12)],
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
