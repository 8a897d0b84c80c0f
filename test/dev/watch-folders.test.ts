import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FolderWatch, type WatchFolders, watchFolders } from '../../src/dev/watch-folders.ts';
import { watchManyFolders } from '../../src/dev/watch-many-folders.ts';
import { watchSite } from '../../src/dev/watch-site.ts';
import { eventually } from './followed-site.ts';

let root: string;
let watching: FolderWatch | undefined;
let heard: (string | undefined)[];

afterEach(async () => {
  await watching?.close();
  rmSync(root, { recursive: true, force: true });
});

/** @param meanwhile what happens while it is not ready */
const start = async (watch: WatchFolders, folders: readonly string[], meanwhile?: () => Promise<void>): Promise<void> => {
  root = mkdtempSync(path.join(tmpdir(), 'nianbao-watch-'));
  for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
  heard = [];
  watching = watch(root, {
    onTouched: (absolute) => heard.push(absolute === undefined ? undefined : path.relative(root, absolute)),
    onTrouble: (code) => expect.unreachable(code),
  });
  await meanwhile?.();
  await watching.ready;
};
const at = (file: string): string => path.join(root, file);

/** Something is told of a change, at once or after a while. */
const tells = async (change: () => void, file: string): Promise<void> => {
  heard.length = 0;
  change();
  await eventually(() => expect(heard.some((told) => told === undefined || told === file)).toBe(true));
};

describe.each([
  ['chokidar', watchFolders],
  ['the system itself', watchManyFolders],
])('folders watched by %s', (_name, watch) => {
  it('tell of files that are written, renamed and removed in them', async () => {
    await start(watch, ['content/a/2024', 'templates']);
    await tells(() => writeFileSync(at('content/a/2024/report.md'), '一'), 'content/a/2024/report.md');
    await tells(() => writeFileSync(at('content/a/2024/report.md'), '二'), 'content/a/2024/report.md');
    await tells(() => renameSync(at('content/a/2024/report.md'), at('content/a/2024/old.md')), 'content/a/2024/old.md');
    await tells(() => rmSync(at('content/a/2024/old.md')), 'content/a/2024/old.md');
    await tells(() => writeFileSync(at('templates/layout.hbs'), '一'), 'templates/layout.hbs');
  });

  it('tell of what is in folders that come, move and take the place of others', async () => {
    await start(watch, ['content/a/2024']);
    await tells(() => mkdirSync(at('content/b/2023'), { recursive: true }), 'content/b');
    await eventually(async () => {
      await tells(() => writeFileSync(at('content/b/2023/report.md'), '一'), 'content/b/2023/report.md');
      expect(heard).toContain('content/b/2023/report.md');
    });
    await tells(() => renameSync(at('content/a'), at('content/c')), 'content/a');
    await tells(() => renameSync(at('content/b'), at('content/a')), 'content/a');
    for (const file of ['content/c/2024/report.md', 'content/a/2023/report.md'])
      await eventually(async () => {
        await tells(() => writeFileSync(at(file), `${heard.length}`), file);
        expect(heard).toContain(file);
      });
  });

  it('tell of what is in folders that came while they were being started, once all files have been looked at', async () => {
    for (let delay = 0; delay < 12; delay++) {
      await start(watch, ['content/a/2024'], async () => {
        for (let turn = 0; turn < delay; turn++) await new Promise((resolve) => setImmediate(resolve));
        mkdirSync(at('templates/partials'), { recursive: true });
      });
      await eventually(async () => {
        watching?.catchUp?.();
        writeFileSync(at('templates/partials/footer.hbs'), `${delay} ${heard.length}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(heard).toContain('templates/partials/footer.hbs');
      });
      await watching?.close();
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('tell of content/ that goes and comes back', async () => {
    await start(watch, ['content/a']);
    await tells(() => rmSync(at('content'), { recursive: true }), 'content');
    await tells(() => mkdirSync(at('content/a'), { recursive: true }), 'content');
    await eventually(async () => {
      await tells(() => writeFileSync(at('content/a/agency.yaml'), '一'), 'content/a/agency.yaml');
      expect(heard).toContain('content/a/agency.yaml');
    });
  });

  it('say nothing of what is not the site’s, or hidden', async () => {
    await start(watch, ['content/.git', 'dist', 'content/a']);
    heard.length = 0;
    writeFileSync(at('dist/index.html'), '一');
    writeFileSync(at('content/.git/index'), '一');
    writeFileSync(at('notes.txt'), '一');
    await tells(() => writeFileSync(at('content/a/agency.yaml'), '一'), 'content/a/agency.yaml');
    expect([...new Set(heard)]).toEqual(['content/a/agency.yaml']);
  });
});

it('watches thousands of folders by the system itself, and follows what comes', async () => {
  await start(
    watchSite,
    Array.from({ length: 1100 }, (_, number) => `content/unit${number}`),
  );
  await tells(() => writeFileSync(at('content/unit1099/agency.yaml'), '一'), 'content/unit1099/agency.yaml');
});
