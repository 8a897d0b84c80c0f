import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dev } from '../../src/dev/dev.ts';
import { ProjectError } from '../../src/project-error.ts';
import { eventually, type Followed, firstEvent, followed, originals, writableSite } from './followed-site.ts';

let running: Followed | undefined;
const start = async (...options: Parameters<typeof followed>): Promise<Followed> => {
  running = await followed(...options);
  return running;
};
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const report = 'suqian/2024/';
const inContent = ({ root }: Followed, file: string): string => path.join(root, 'content', file);
const restore = (site: Followed, file: string): void => cpSync(path.join(originals, file), inContent(site, file), { recursive: true });
const marker = '本句在测试时写入。';
const narrative = `${report}report.md`;
const statistics = `${report}statistics.yaml`;

describe('what a save does', () => {
  it('shows the new text, and says in one line what changed, what was found and how long it took', async () => {
    const site = await start();
    await eventually(() => expect(site.said.at(0)?.zh).toMatch(/^没有发现问题。核对了 \d+ 个机关的 \d+ 份报告/));
    appendFileSync(inContent(site, narrative), `\n${marker}\n`);
    await eventually(async () => expect(await site.text(report)).toContain(marker));
    await eventually(() => {
      expect(site.said.at(1)?.zh).toMatch(/^content\/suqian\/2024\/report\.md 有变化：(?:没有发现问题|全站有 .+)，用时 \d+ 毫秒。$/);
      expect(site.said.at(1)?.en).toMatch(/^content\/suqian\/2024\/report\.md changed: .+; \d+ ms\.$/);
    });
  });

  it.each([
    ['in place', (file: string, text: string) => writeFileSync(file, text)],
    [
      'by renaming a temporary file',
      (file: string, text: string) => {
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
      },
    ],
    [
      'by moving the old file away',
      (file: string, text: string) => {
        renameSync(file, `${file}~`);
        writeFileSync(file, text);
        rmSync(`${file}~`);
      },
    ],
    [
      'by deleting and creating',
      (file: string, text: string) => {
        rmSync(file);
        writeFileSync(file, text);
      },
    ],
  ])('is seen when an editor saves %s, time after time', async (_how, save) => {
    const site = await start();
    const file = inContent(site, narrative);
    const text = readFileSync(file, 'utf8');
    for (const time of ['第一遍', '第二遍', '第三遍']) {
      save(file, `${text}\n${marker}${time}\n`);
      await eventually(async () => expect(await site.text(report)).toContain(marker + time));
    }
  });

  it('is seen by looking every second, too', async () => {
    const site = await start({ poll: true });
    appendFileSync(inContent(site, narrative), `\n${marker}\n`);
    await eventually(async () => expect(await site.text(report)).toContain(marker));
  });
});

describe('what cannot be read', () => {
  it('stays as it was, and follows when it is corrected', async () => {
    const site = await start();
    const before = await site.text(report);
    appendFileSync(inContent(site, statistics), 'x: [\n');
    await eventually(async () => expect((await site.dev.findings()).map(({ rule }) => rule)).toContain('yaml/syntax'));
    expect(await site.text(report)).toBe(before);
    appendFileSync(inContent(site, narrative), `\n${marker}\n`);
    await eventually(() => expect(site.said.at(-1)?.zh).toContain('report.md 有变化'));
    expect(await site.text(report)).not.toContain(marker);
    restore(site, statistics);
    await eventually(async () => expect(await site.text(report)).toContain(marker));
    await eventually(async () => expect((await site.dev.findings()).map(({ rule }) => rule)).not.toContain('yaml/syntax'));
  });

  it('is a page that lists the findings where nothing was there before, and becomes the page', async () => {
    const root = writableSite();
    appendFileSync(path.join(root, 'content', statistics), 'x: [\n');
    const site = await start({ root });
    const page = await site.text(report);
    expect(page).toContain('<h1>这个页面还不能生成</h1>');
    expect(page).toContain('这里的括号 [ 没有写完');
    expect(page).toContain('/_nianbao/overlay.js');
    expect(page).not.toContain(root);
    expect((await site.fetch('liangkou/2024/')).body.toString()).toContain('id="table-requests"');
    restore(site, statistics);
    await eventually(async () => expect(await site.text(report)).toContain('id="table-requests"'));
  });

  it('keeps all pages while site.yaml is broken, and takes its changes without a restart', async () => {
    const site = await start();
    const before = await site.text('');
    const file = inContent(site, 'site.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, 'title: [\n');
    await eventually(() => expect(site.dev.summary().errors).toBeGreaterThan(0));
    expect(await site.text('')).toBe(before);
    writeFileSync(file, text.replace(/^title: .*/m, 'title: 另一个名称'));
    await eventually(async () => expect(await site.text('')).toContain('<title>另一个名称</title>'));
  });

  it('lists findings on every address while there was no good site.yaml yet', async () => {
    const root = writableSite();
    rmSync(path.join(root, 'content', 'site.yaml'));
    const site = await start({ root });
    expect(await site.text('')).toContain('content 里没有 site.yaml');
    restore(site, 'site.yaml');
    await eventually(async () => expect(await site.text('')).toContain('政府信息公开'));
    await eventually(async () => expect(await site.text('')).not.toContain('还不能生成'));
  });

  it('keeps the templates as they were while one is broken', async () => {
    const site = await start();
    const before = await site.text(report);
    const folder = path.join(site.root, 'templates');
    mkdirSync(path.join(folder, 'partials'), { recursive: true });
    const footer = path.join(folder, 'partials', 'site-footer.hbs');
    writeFileSync(footer, '<footer>{{nothing}}</footer>\n');
    await eventually(async () => expect((await site.dev.findings())[0]?.place.file).toBe('templates/partials/site-footer.hbs'));
    expect(await site.text(report)).toBe(before);
    writeFileSync(footer, '<footer>另一个页脚</footer>\n');
    await eventually(async () => expect(await site.text(report)).toContain('<footer>另一个页脚</footer>'));
    rmSync(folder, { recursive: true });
    await eventually(async () => expect(await site.text(report)).toBe(before));
  });
});

describe('what comes and goes', () => {
  it('follows a new year, and one that is removed', async () => {
    const site = await start();
    expect((await site.fetch('liangkou/2023/')).status).toBe(404);
    cpSync(inContent(site, 'liangkou/2024'), inContent(site, 'liangkou/2023'), { recursive: true });
    await eventually(async () => expect((await site.fetch('liangkou/2023/')).status).toBe(200));
    rmSync(inContent(site, 'liangkou/2023'), { recursive: true });
    await eventually(async () => expect((await site.fetch('liangkou/2023/')).status).toBe(404));
  });

  it('follows content/ that is deleted and comes back', async () => {
    const site = await start();
    const before = await site.text(report);
    rmSync(path.join(site.root, 'content'), { recursive: true });
    await eventually(async () => expect((await site.fetch(report)).status).toBe(404));
    cpSync(originals, path.join(site.root, 'content'), { recursive: true });
    await eventually(async () => expect(await site.text(report)).toBe(before));
    appendFileSync(inContent(site, narrative), `\n${marker}\n`);
    await eventually(async () => expect(await site.text(report)).toContain(marker));
  });

  it('says once that the whole folder is gone, and follows it when it is back', async () => {
    const site = await start();
    renameSync(site.root, `${site.root}.away`);
    await eventually(() => expect(site.said.map(({ zh }) => zh)).toContain(`没有“${site.root}”这个文件夹。请检查 --root`));
    renameSync(`${site.root}.away`, site.root);
    const told = (): number => site.said.filter(({ telling }) => telling === 'trouble').length;
    await eventually(async () => {
      appendFileSync(inContent(site, narrative), `\n${marker}\n`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await site.text(report)).toContain(marker);
    });
    expect(told()).toBe(1);
  });
});

it('shows drafts, marked', async () => {
  const site = await start();
  const file = inContent(site, narrative);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^---\n/, '---\nstatus: draft\n'));
  await eventually(async () => expect(await site.text(report)).toContain('<p class="draft-mark">草稿，尚未发布</p>'));
});

it('looks every second, and says why, when the system watches no more folders', async () => {
  const site = await start({
    watch: (_root, { onTrouble }) => {
      setTimeout(() => onTrouble('EMFILE'), 0);
      return { ready: Promise.resolve(), close: () => Promise.resolve() };
    },
  });
  appendFileSync(inContent(site, narrative), `\n${marker}\n`);
  await eventually(async () => expect(await site.text(report)).toContain(marker));
  expect(site.said.filter(({ telling }) => telling === 'trouble')).toEqual([
    {
      zh: '系统不能再监视更多文件夹（EMFILE），改为每秒检查一次文件。',
      en: 'The system watches no more folders (EMFILE); files are looked at once a second instead.',
      telling: 'trouble',
    },
  ]);
});

it('does not start without its folder', async () => {
  const options = { root: '/nowhere/at/all', port: 0, language: 'zh', now: () => 0, say: () => undefined } as const;
  await expect(dev(options)).rejects.toThrow(ProjectError);
});

describe('the server', () => {
  it('gives events to its own pages only, under its own name only', async () => {
    const { dev: running } = await start();
    const host = `localhost:${running.port}`;
    expect((await firstEvent(running.port, report, { host, origin: 'http://evil.example' })).status).toBe(403);
    expect((await firstEvent(running.port, report, { host: 'evil.example' })).status).toBe(421);
    const { status, headers, text } = await firstEvent(running.port, report, { host });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(text).toContain('data: {"version":"');
  });

  it('tells where a file lies on this machine only to a browser on this machine', async () => {
    const site = await start({ hosts: ['nianbao.lan'] });
    const { port } = site.dev;
    appendFileSync(inContent(site, statistics), 'x: [\n');
    await eventually(() => expect(site.dev.summary().errors).toBeGreaterThan(0));
    const { text: near } = await firstEvent(port, report, { host: `localhost:${port}` });
    expect(near).toContain(`"open":"vscode://file/${site.root.slice(1)}/content/suqian/2024/statistics.yaml:`);
    const { text: far } = await firstEvent(port, report, { host: `nianbao.lan:${port}` });
    expect(far).toContain('"where":"content/suqian/2024/statistics.yaml:');
    expect(far).not.toContain(site.root);
  });

  it('has no address below _nianbao but its own', async () => {
    const site = await start();
    expect((await site.fetch('_nianbao/overlay.js')).status).toBe(200);
    expect((await site.fetch('_nianbao/overlay.css')).status).toBe(200);
    expect((await site.fetch('_nianbao/')).status).toBe(404);
    expect((await site.fetch('content/site.yaml')).status).toBe(404);
  });
});
