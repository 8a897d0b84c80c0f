import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { eventually, type Followed, firstEvent, followed, withoutClient, writableSite } from './followed-site.ts';

let site: Followed;
afterEach(async () => {
  await site.close();
});

const report = 'suqian/2024/';
const notice = '"notices":["报告很多，正在读取：页面上的数字和检查结果还不全，读完以后会自动补齐。"]';
const toldOf = async (page: string): Promise<string> =>
  (await firstEvent(site.dev.port, page, { host: `localhost:${site.dev.port}` })).text;

/** As a site of thousands of reports is followed; every request makes the reading wait for a while. */
const large = async (): Promise<void> => {
  site = await followed({ atOnce: 0 });
};
const allRead = (): Promise<void> => eventually(() => expect(site.dev.summary().reports).toBe(8));

it('serves a report with all its figures before the others are read, and says that something is missing', async () => {
  const root = writableSite();
  // Of two years each; so many that they cannot all be read between two requests.
  const more = 60;
  for (let copy = 0; copy < more; copy++)
    cpSync(path.join(root, 'content/suqian'), path.join(root, `content/copy-${copy}`), { recursive: true });
  site = await followed({ root, atOnce: 0 });
  const early = await site.text(report);
  expect(early).toContain('id="table-requests"');
  expect(early).toMatch(/<tr id="requests\.received">[\s\S]*?\d/);
  expect(await toldOf(report)).toContain(notice);
  expect(site.said).toEqual([]);
  await eventually(() => expect(site.dev.summary().reports).toBe(8 + 2 * more));
  expect(await toldOf(report)).not.toContain(notice);
  expect(site.said.at(0)?.zh).toContain(`核对了 ${8 + more} 个机关的 ${8 + 2 * more} 份报告`);
});

it('shows a report by its name where it has not been read, and as it is when it has', async () => {
  await large();
  const early = await site.text('');
  expect(early).toContain('宿迁市人民政府');
  await allRead();
  const late = await site.text('');
  const small = await followed();
  try {
    await eventually(async () => expect(withoutClient(late)).toBe(withoutClient(await small.text(''))));
  } finally {
    await small.close();
  }
});

it('lets files that add up all reports wait for them', async () => {
  await large();
  const list = await site.fetch('data/reports.json');
  const small = await followed();
  try {
    expect(list.body.equals((await small.fetch('data/reports.json')).body)).toBe(true);
  } finally {
    await small.close();
  }
});

it('follows what is saved while others are read', async () => {
  await large();
  await site.text(report);
  appendFileSync(path.join(site.root, 'content', report, 'report.md'), '\n本句在读取时写入。\n');
  await eventually(async () => expect(await site.text(report)).toContain('本句在读取时写入。'));
  await allRead();
  expect(await site.text(report)).toContain('本句在读取时写入。');
});
