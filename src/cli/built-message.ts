import type { Language, Localized } from '../language.ts';
import type { PublishResult } from '../write/publish.ts';

export const unbuilt = (folder: string): Localized => ({
  zh: `网站没有生成，${folder} 保持原样。改正以后再运行 nianbao build。`,
  en: `The site was not built; ${folder} is as it was. Correct this, then run nianbao build again.`,
});

/** What a build has done, and how to see it. */
export const built = (
  { written, unchanged, removed, total, bytes }: PublishResult,
  folder: string,
  milliseconds: number,
  language: Language,
): string => {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const seconds = (milliseconds / 1000).toFixed(2);
  return language === 'zh'
    ? `网站已生成：${folder}，${total} 个文件，${size}；写入 ${written} 个，${unchanged} 个没有变化，删除 ${removed} 个；用时 ${seconds} 秒。
要看网站，打开 ${folder}/index.html，或者运行 nianbao preview。`
    : `Built ${folder}: ${total} files, ${size}; ${written} written, ${unchanged} unchanged, ${removed} removed; ${seconds} s.
To see it, open ${folder}/index.html or run nianbao preview.`;
};
