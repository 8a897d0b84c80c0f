/** What a character beside `**` is to the rule that tells opening marks from closing ones. */
type Neighbour = 'space' | 'mark' | 'chinese' | 'word';

/** Undefined for whatever is not surely known here: the parser has tables of all of Unicode. NaN stands for the end of a line. */
const neighbourOf = (code: number): Neighbour | undefined => {
  if (Number.isNaN(code) || code === 0x20 || code === 0xa0 || code === 0x3000) return 'space';
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'word';
  // Other signs of emphasis (`*`, `_`, `~`) follow rules of their own.
  if (code > 0x20 && code < 0x7e) return code === 0x2a || code === 0x5f ? undefined : 'mark';
  if (code >= 0x4e00 && code <= 0x9fff) return 'chinese';
  // 、。〃 〈〉《》「」『』【】 〔〕〖〗〘〙〚〛 and the full-width forms
  if ((code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x3011) || (code >= 0x3014 && code <= 0x301b)) return 'chinese';
  if (code >= 0xff01 && code <= 0xff60) return 'chinese';
  // ·—‘’“”… belong to all languages.
  if (code === 0xb7 || code === 0x2014 || code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d || code === 0x2026)
    return 'mark';
  return undefined;
};

const reaches = (towards: Neighbour | undefined, behind: Neighbour | undefined): boolean =>
  towards === 'chinese' || towards === 'word' || (towards === 'mark' && behind !== undefined && behind !== 'word');

/**
 * Whether the `**` at an offset of a line opens, or closes, strong text by CommonMark's rule as remark-cjk-friendly amends it
 * (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md). False also where it is not surely known.
 */
export const opensStrong = (text: string, at: number): boolean =>
  reaches(neighbourOf(text.charCodeAt(at + 2)), neighbourOf(text.charCodeAt(at - 1)));

export const closesStrong = (text: string, at: number): boolean =>
  reaches(neighbourOf(text.charCodeAt(at - 1)), neighbourOf(text.charCodeAt(at + 2)));
