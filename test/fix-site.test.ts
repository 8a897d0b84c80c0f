import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../src/check-site.ts';
import { fixSite } from '../src/fix-site.ts';
import { agencyYaml, reportMd, siteYaml, zeros } from './support/report-texts.ts';

let root: string;

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-fix-'));
  write('content/site.yaml', siteYaml);
  write('content/agency.yaml', agencyYaml);
  write('content/2024/statistics.yaml', zeros());
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const report = 'content/2024/report.md';
const text = (): string => fs.readFileSync(path.join(root, report), 'utf8');
const textRules = () => checkSite({ root, paths: [] }).findings.filter(({ rule }) => rule.startsWith('text/'));

describe('check --fix', () => {
  it('corrects what has one right answer and leaves the rest of the file as it is', () => {
    const right = reportMd({ problems: '截至目前，部分栏目更新不及时，其他栏目正常。今后将加强检查。' });
    write(report, right.replace('截至目前，', '截止目前,').replace('其他栏目', '其它栏目'));
    expect(textRules().length).toBeGreaterThan(0);
    expect(fixSite({ root, paths: [] })).toEqual({ fixes: 3, files: [report] });
    expect(text()).toBe(right);
    expect(textRules()).toEqual([]);
    expect(fixSite({ root, paths: [] })).toEqual({ fixes: 0, files: [] });
  });

  it('touches only the files that were asked for, and leaves nothing behind', () => {
    const wrong = reportMd({ problems: '其它栏目更新不及时，今后将加强检查。' });
    write(report, wrong);
    expect(fixSite({ root, paths: ['content/2023'] })).toEqual({ fixes: 0, files: [] });
    expect(text()).toBe(wrong);
    fixSite({ root, paths: ['content/2024'] });
    expect(fs.readdirSync(path.join(root, 'content/2024')).sort()).toEqual(['report.md', 'statistics.yaml']);
  });
});
