import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ended, nianbao, program } from './program.ts';
import { project, temporaryFolder } from './project.ts';

const lib = dirname(program);

const fileWith = (ending: string): string => {
  const file = readdirSync(lib).find((name) => name.startsWith('program-') && name.endsWith(ending));
  if (file === undefined) throw new Error(`no ${ending} in lib/: run \`npm run prepare\` first`);
  return file;
};

/** An installation of its own. Nothing of node_modules is needed to check and build. */
const installation = (): string => {
  const folder = temporaryFolder();
  cpSync(lib, join(folder, 'lib'), { recursive: true });
  for (const part of ['templates', 'schemas', 'package.json']) {
    cpSync(resolve(lib, '..', part), join(folder, part), { recursive: true });
  }
  return join(folder, 'lib');
};

const flipped = (code: Buffer, at: number): Buffer => {
  const copy = Buffer.from(code);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
};

/** Positions all over the file, the same in every run. */
const spread = (size: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => (at * 7_919_237 + 5) % size);

describe('the code that V8 kept of the program', { timeout: 300_000 }, () => {
  it('changes nothing of what is said and ends nothing, whatever its file holds, and is not needed', async () => {
    const root = project({ 'content/2024/statistics.yaml': 'requests: { received: 1, recieved: 2 }\n' });
    const check = (folder: string, node: readonly string[] = []): Promise<Ended> =>
      nianbao(['check', '--root', root, '--format', 'json'], { entry: join(folder, 'cli.js'), node });
    const expected = await nianbao(['check', '--root', root, '--format', 'json']);
    expect(expected.code).toBe(1);

    const folder = installation();
    const file = join(folder, fileWith('.code'));
    const sound = readFileSync(file);
    const script = readFileSync(join(folder, fileWith('.js')));
    const damages: readonly (readonly [what: string, Buffer | undefined])[] = [
      ['sound', sound],
      ['empty', Buffer.alloc(0)],
      ['shorter than its seal', sound.subarray(0, 7)],
      ['nothing but its seal', sound.subarray(0, 8)],
      ['cut off', sound.subarray(0, sound.length / 2)],
      ['longer', Buffer.concat([sound, Buffer.alloc(9)])],
      ['noughts', Buffer.alloc(sound.length)],
      ['the script', script],
      ...spread(sound.length, 6).map((at) => [`flipped at ${at}`, flipped(sound, at)] as const),
      ['missing', undefined],
    ];
    for (const [what, bytes] of damages) {
      if (bytes) writeFileSync(file, bytes);
      else rmSync(file);
      expect(await check(folder), what).toEqual(expected);
    }
  });

  it.each([['--no-opt'], ['--no-lazy'], ['--stack-size=900'], ['--interpreted-frames-native-stack']])(
    'is not taken, or does no harm, under other flags of V8: %s',
    async (flag) => {
      const root = project();
      expect(await nianbao(['check', '--root', root], { node: [flag] })).toEqual(await nianbao(['check', '--root', root]));
    },
  );
});
