import { markdownPayloads, payloads } from './payloads.ts';
import { agencyYaml, emptyStatistics, type Files, narrative, quoted } from './project.ts';

/** How many payloads share a report, so that a browser can load every page in a test's time. */
const together = 8;

const groups = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / together) }, (_, at) => texts.slice(at * together, (at + 1) * together));

/** Every free text that content can give, holding `text`. */
const everyField = (folder: string, text: string, body: string): Files => {
  const value = quoted(text);
  return {
    [`content/${folder}/agency.yaml`]: `name: ${value}\nshortName: ${value}\nkind: township\ncontact: ${value}\n`,
    [`content/${folder}/2024/report.md`]: narrative({
      body,
      front: `title: ${value}\nsource: ${value}\nindex: ${value}\nkeywords: [${value}, ${value}]\nsummary: ${value}
revisions: [{ date: 2025-02-01, note: ${value} }]\nwaivers: [{ rule: title/form, path: title, reason: ${value} }]\n`,
    }),
    [`content/${folder}/2024/statistics.yaml`]: `${emptyStatistics().replace('made: 0', `made: { value: 0, note: ${value} }`)}notes:
  proactive: ${value}\n  requests: ${value}\n  disputes: ${value}
indicators:\n  item:\n    label: ${value}\n    unit: ${value}\n    value: 3\n    parts: { ${value}: 3 }\n`,
  };
};

/** A site of one line of its own for every site-wide text. */
const everySetting = (text: string): string => {
  const value = quoted(text);
  const keys = ['title', 'siteName', 'siteDomain', 'icp', 'publicSecurity', 'sponsor', 'organizer', 'contact'];
  return `baseUrl: https://www.example.gov.cn/nianbao/\n${keys.map((key) => `${key}: ${value}\n`).join('')}`;
};

/** What would stop the build: switched off, as whoever writes site.yaml may, so that everything reaches the pages. */
const noWarning =
  'rules: { markdown/raw-html: off, links/scheme: off, links/broken: off, links/anchor: off, links/missing-image: off, links/outside: off, narrative/unknown-figure: off }\n';

const inFolders = (prefix: string, texts: readonly string[], files: (folder: string, texts: readonly string[]) => Files): Files =>
  Object.assign({}, ...groups(texts).map((group, at) => files(`${prefix}${at}`, group)));

/** A site with every payload in every text, and every Markdown payload in a narrative. */
export const hostileSite = (): Files => ({
  'content/site.yaml': `${everySetting(payloads.join(' '))}${noWarning}`,
  'content/agency.yaml': agencyYaml,
  ...inFolders('t', payloads, (folder, texts) => everyField(folder, texts.join(' '), texts.map((text) => `文字：${text}`).join('\n\n'))),
  ...inFolders('m', markdownPayloads, (folder, texts) => ({
    [`content/${folder}/agency.yaml`]: agencyYaml.replace('某某镇人民政府', `某某镇人民政府${folder}`),
    [`content/${folder}/2024/report.md`]: narrative({ body: texts.join('\n\n') }),
    [`content/${folder}/2024/statistics.yaml`]: emptyStatistics(),
  })),
});

/** A site that uses everything that content may, to learn what its pages are made of. */
export const benignSite = (): Files => ({
  'content/site.yaml': everySetting('年报'),
  'content/agency.yaml': agencyYaml,
  ...everyField(
    't0',
    '说明',
    '### 小标题\n\n**粗**、*斜*、~~删~~、`码`[^1]，见[链接](https://www.gov.cn/ "题")和[邮件](mailto:a@b.cn)。  \n换行\n\n- 甲\n- 乙\n\n3. 丙\n\n> 引\n\n---\n\n| 左 | 右 |\n| :-- | --: |\n| 1 | 2 |\n\n```\n码\n```\n\n![图](图.png)\n\n[^1]: 注。',
  ),
  'content/t0/2024/图.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'content/t0/2023/report.md': narrative().replace('2025-01-20', '2024-01-20'),
  'content/t0/2023/statistics.yaml': emptyStatistics(),
});
