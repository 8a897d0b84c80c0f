import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type * as Program from './program.ts';

/** What scripts/bundle.mjs wraps the program in. */
type Wrapped = (module: { exports?: unknown }, require: NodeJS.Require, programUrl: string, later: Later) => void;

/** What the script of what is seldom needed exports. */
type Later = () => unknown;

/** Written in by scripts/bundle.mjs: the name of the program's script without its ending. */
declare const NIANBAO_PROGRAM: string;
/** And that of what is seldom needed. */
declare const NIANBAO_APART: string;

/** V8 copies code that does not begin at a multiple of eight bytes. */
const sealBytes = 8;

/** Against damage alone: who can write here can write the script, too. */
const sealOf = (name: string, code: Uint8Array): Buffer => {
  const seal = Buffer.alloc(sealBytes);
  seal.writeUInt32LE(crc32(code, crc32(name)));
  seal.writeUInt32LE(code.length, 4);
  return seal;
};

/**
 * What V8 has compiled of the script of this name, as it is kept. V8 itself does not look whether it is whole, and would crash; and it
 * would run that of another script of the same length.
 */
export const sealed = (name: string, code: Uint8Array): Buffer => Buffer.concat([sealOf(name, code), code]);

/** What V8 has compiled of a script in an earlier run; nothing where it is missing, damaged or another script's. */
const compiledCode = (folder: string, name: string): Buffer | undefined => {
  try {
    const kept = readFileSync(join(folder, `${name}.code`));
    const code = kept.subarray(sealBytes);
    return sealOf(name, code).equals(kept.subarray(0, sealBytes)) ? code : undefined;
  } catch {
    return undefined;
  }
};

/** A script of lib/: `start` runs it, once, and gives what it exports. */
interface Loaded<Exports> {
  readonly script: Script;
  readonly start: (require: NodeJS.Require, later?: Later) => Exports;
}

/**
 * One script, with what V8 had compiled of it when it was bundled. V8 takes that only where its own version and flags are the same;
 * everywhere else, and where there is none, it compiles as usual: what is run is the same script. V8 knows a script by its length alone, so
 * the names of both files hold the hash of the script. The script is ASCII.
 */
export const readProgram = <Exports = typeof Program>(folder: string, name: string): Loaded<Exports> => {
  const filename = join(folder, `${name}.js`);
  const cachedData = compiledCode(folder, name);
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
  const module: { exports?: Exports } = {};
  const start = (require: NodeJS.Require, later: Later = () => undefined): Exports => {
    if (module.exports === undefined) (script.runInThisContext() as Wrapped)(module, require, pathToFileURL(filename).href, later);
    // What the bundle makes of its entry.
    return module.exports as Exports;
  };
  return { script, start };
};

/**
 * The program that lies in `folder`, loaded, and what few builds need in a script of its own, loaded when they do. `require` is that of a
 * script there: making another one would load more of Node.
 */
export const loadProgram = (folder: string, require: NodeJS.Require): typeof Program => {
  let apart: Loaded<unknown> | undefined;
  return readProgram(folder, NIANBAO_PROGRAM).start(require, () => {
    apart ??= readProgram<unknown>(folder, NIANBAO_APART);
    return apart.start(require);
  });
};
