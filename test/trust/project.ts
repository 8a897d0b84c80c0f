import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formIndex } from '../../src/form/figures.ts';

/** A text as a YAML double-quoted scalar, which JSON's strings are. */
export const quoted = (text: string): string => JSON.stringify(text);

interface Branch {
  readonly children: Map<string, Branch>;
}

const lines = ({ children }: Branch, indent: string): string[] =>
  [...children].flatMap(([key, child]) =>
    child.children.size === 0 ? `${indent}${key}: 0` : [`${indent}${key}:`, ...lines(child, `${indent}  `)],
  );

/** The form of 2021 filled in with zeros, one figure a line, totals left out. */
export const emptyStatistics = (): string => {
  const root: Branch = { children: new Map() };
  for (const { path, total } of formIndex('2021').figures) {
    if (total) continue;
    let at = root;
    for (const key of path.split('.')) {
      const next = at.children.get(key) ?? { children: new Map() };
      at.children.set(key, next);
      at = next;
    }
  }
  return `${lines(root, '').join('\n')}\n`;
};

const overview =
  '（一）主动公开政府信息。（二）办理依申请公开。（三）政府信息管理。（四）政府信息公开平台建设。（五）监督保障，开展工作考核、社会评议，未发生责任追究。';

interface Narrative {
  /** Goes into the first section. */
  readonly body?: string;
  /** Goes into the front matter. */
  readonly front?: string;
  readonly published?: string;
}

/** A report with nothing to find fault with. */
export const narrative = ({ body = '', front = '', published = '2025-01-20' }: Narrative = {}): string => `---
published: ${published}
${front}---

## 一、总体情况

${overview}

${body}

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

解读形式还不够丰富，下一步多用图表解读，提高质量。

## 六、其他需要报告的事项

本年度未收取信息处理费。
`;

export const siteYaml = 'title: 年报\nbaseUrl: https://www.example.gov.cn/nianbao/\n';
export const agencyYaml = 'name: 某某镇人民政府\nshortName: 某某镇\nkind: township\n';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One agency with a report of 2024, by path below the project. */
export const soundProject: Files = {
  'content/site.yaml': siteYaml,
  'content/agency.yaml': agencyYaml,
  'content/2024/report.md': narrative(),
  'content/2024/statistics.yaml': emptyStatistics(),
};

export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'nianbao-trust-'));

/** A folder that goes when the test that asked for it ends. */
export const temporaryFolder = (): string => {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A project of these files on top of the sound one; `undefined` leaves one out. */
export const project = (changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string => {
  const folder = temporaryFolder();
  const files = Object.entries({ ...soundProject, ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
  );
  writeFiles(folder, Object.fromEntries(files));
  return folder;
};
