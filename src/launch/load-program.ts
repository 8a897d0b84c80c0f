import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import type * as Program from './program.ts';

/** What scripts/bundle.mjs wraps the program in. */
type Wrapped = (module: { exports: unknown }, require: NodeJS.Require, programUrl: string) => void;

/** Written in by scripts/bundle.mjs: the name of the program's script without its ending. */
declare const NIANBAO_PROGRAM: string;

const digest = (name: string, code: Uint8Array): Buffer => createHash('sha256').update(name).update(code).digest();
const digestBytes = 32;

/**
 * What V8 has compiled of the script of this name, as it is kept. V8 itself does not look whether it is whole, and would crash; and it
 * would run that of another script of the same length.
 */
export const sealed = (name: string, code: Uint8Array): Buffer => Buffer.concat([digest(name, code), code]);

/** What V8 has compiled of a script in an earlier run; nothing where it is missing, damaged or another script's. */
const compiledCode = (folder: string, name: string): Buffer | undefined => {
  try {
    const kept = readFileSync(join(folder, `${name}.code`));
    const code = kept.subarray(digestBytes);
    return digest(name, code).equals(kept.subarray(0, digestBytes)) ? code : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The program as one script, with what V8 had compiled of it when it was bundled. V8 takes that only where its own version and flags are
 * the same; everywhere else, and where there is none, it compiles as usual: what is run is the same script. V8 knows a script by its length
 * alone, so the names of both files hold the hash of the script. The script is ASCII.
 */
export const readProgram = (
  folder: string,
  name: string,
): { readonly script: Script; readonly start: (require: NodeJS.Require) => typeof Program } => {
  const filename = join(folder, `${name}.js`);
  const cachedData = compiledCode(folder, name);
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
  const start = (require: NodeJS.Require): typeof Program => {
    const module = { exports: {} };
    // What the bundle makes of program.ts.
    (script.runInThisContext() as Wrapped)(module, require, pathToFileURL(filename).href);
    return module.exports as typeof Program;
  };
  return { script, start };
};

/** The program that lies in `folder`, loaded. `require` is that of a script there: making another one would load more of Node. */
export const loadProgram = (folder: string, require: NodeJS.Require): typeof Program => readProgram(folder, NIANBAO_PROGRAM).start(require);
