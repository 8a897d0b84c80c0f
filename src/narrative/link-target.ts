import type { Localized } from '../language.ts';

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

// Controls, spaces of all kinds, backslashes and marks that reorder or hide text: browsers drop or reinterpret them.
const unsafeCharacter = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\\]/u;

/** The scheme of a target, lower case; undefined for a relative one. */
const schemeOf = (target: string): string | undefined => {
  const end = target.search(/[:/?#]/);
  return end !== -1 && target[end] === ':' ? target.slice(0, end).toLowerCase() : undefined;
};

/**
 * Why a page may not link to a target, or show it as an image; undefined when it may. Links: http, https, mailto, tel and relative.
 * Images: only files of the report's own folder.
 */
export const targetProblem = (kind: 'link' | 'image', target: string): Localized | undefined => {
  // A space within is harmless once encoded; at the ends it can hide a scheme.
  if (unsafeCharacter.test(target.replace(/(?<=\S) (?=\S)/g, '')))
    return { zh: '含有控制字符、反斜杠或看不见的字符', en: 'holds a control character, a backslash or an invisible character' };
  if (target.startsWith('//')) return { zh: '以 // 开头，没有写明协议', en: 'begins with // and names no scheme' };
  const scheme = schemeOf(target);
  if (kind === 'image') {
    if (scheme !== undefined) return { zh: '图片不在本报告的文件夹内', en: "is no file of the report's own folder" };
    if (target.startsWith('/') || /(?:^|[/])(?:\.|%2e){2}(?:[/?#]|$)/i.test(target) || /%2f|%5c|%00/i.test(target))
      return { zh: '图片路径指到了本报告的文件夹之外', en: "leads out of the report's own folder" };
    return undefined;
  }
  if (scheme === undefined) return undefined;
  if (!schemes.has(scheme)) return { zh: `不允许使用「${scheme}:」链接`, en: `the scheme “${scheme}:” is not allowed` };
  if (scheme.startsWith('http') && !URL.canParse(target)) return { zh: '不是有效的网址', en: 'is no valid address' };
  return undefined;
};

/** With its scheme in lower case, as the sanitiser compares it. */
export const canonicalTarget = (target: string): string => {
  const scheme = schemeOf(target);
  return scheme === undefined ? target : scheme + target.slice(scheme.length);
};

/** http and https: leads out of the site. */
export const isExternal = (target: string): boolean => /^https?:/i.test(target);
