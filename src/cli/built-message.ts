import type { Language, Localized } from '../language.ts';
import type { PublishResult } from '../write/publish.ts';

export const unbuilt = (folder: string): Localized => ({
  zh: `网站没有生成，${folder} 保持原样。改正以后再运行 nianbao build。`,
  en: `The site was not built; ${folder} is as it was. Correct this, then run nianbao build again.`,
});

const mostNamed = 3;

/** Whoever has just written a report and looks for it on the site must learn why it is not there. */
const withheldMessage = (withheld: readonly string[], language: Language): string => {
  if (withheld.length === 0) return '';
  const named = withheld.slice(0, mostNamed).map((path) => `content/${path}`);
  const more = withheld.length > mostNamed;
  return language === 'zh'
    ? `\n${withheld.length} 份报告是草稿，没有放进网站：${named.join('、')}${more ? ' 等' : ''}。写好以后删去 report.md 里的 status: draft；草稿用 nianbao dev 看。`
    : `\nNot on the site, since they are drafts (${withheld.length}): ${named.join(', ')}${more ? '…' : '.'} When written, remove status: draft from report.md; nianbao dev shows drafts.`;
};

/** What a build has done, what it has left out, and how to see it. */
export const built = (
  { written, unchanged, removed, total, bytes }: PublishResult,
  withheld: readonly string[],
  folder: string,
  milliseconds: number,
  language: Language,
): string => {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const seconds = (milliseconds / 1000).toFixed(2);
  return language === 'zh'
    ? `网站已生成：${folder}，${total} 个文件，${size}；写入 ${written} 个，${unchanged} 个没有变化，删除 ${removed} 个；用时 ${seconds} 秒。${withheldMessage(withheld, language)}
要看网站，打开 ${folder}/index.html，或者运行 nianbao preview。`
    : `Built ${folder}: ${total} files, ${size}; ${written} written, ${unchanged} unchanged, ${removed} removed; ${seconds} s.${withheldMessage(withheld, language)}
To see it, open ${folder}/index.html or run nianbao preview.`;
};
