import type { Language, Localized } from '../language.ts';
import { type OverlayWords, overlayWords } from './overlay-words.ts';

/** What stands on a page that cannot be made yet. */
const titles: Readonly<Record<Language, string>> = { zh: '这个页面还不能生成', en: 'This page cannot be made yet' };
const follow: Readonly<Record<Language, string>> = {
  zh: '改正下面列出的错误以后，页面会自动出现。',
  en: 'Correct the errors below; the page appears by itself.',
};

export const messageWords = (language: Language): { readonly title: string; readonly follow: string; readonly overlay: OverlayWords } => ({
  title: titles[language],
  follow: follow[language],
  overlay: overlayWords[language],
});

/** A defect must not end the server: the editor goes on, and knows what to tell us. */
export const defectSentence = (thrown: unknown): Localized => {
  const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    zh: `程序自身出错，请报告给维护人员：${what}`,
    en: `A defect of nianbao itself; please report it: ${what}`,
  };
};

/** The system would not watch folders; files are looked at every second instead. */
export const pollingSentence = (code: string): Localized => ({
  zh: `系统不能再监视更多文件夹（${code}），改为每秒检查一次文件。`,
  en: `The system watches no more folders (${code}); files are looked at once a second instead.`,
});

export const lanSentence = (host: string): Localized => ({
  zh: `注意：服务地址是 ${host}，同一网络里的其他人也能看到草稿。不需要时请去掉 --host。`,
  en: `Careful: the address is ${host}, so others in the network see drafts too. Leave out --host unless you need it.`,
});
