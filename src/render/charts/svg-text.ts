import { escapeHtml } from '../escape.ts';

/** Units of a picture's width: on a phone of 360 px one unit is a little less than one pixel. */
export const pictureWidth = 360;
export const fontSize = 13;

/** How wide a text is at most, in units: nothing measures text at build time, so Han and full-width marks count 1 em, the rest 0.62. */
const textWidth = (text: string): number => {
  let ems = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    ems += code >= 0x2e80 ? 1 : 0.62;
    if (code > 0xffff) at++;
  }
  return ems * fontSize;
};

/** The most that a reader's settings enlarge the text of a picture (charts.css): by as much as everything else on the page. */
const enlarged = 1.4;

/** The room to leave for a text: enough for it enlarged, so that nothing runs into it then. */
export const roomFor = (text: string): number => textWidth(text) * enlarged;

/** The room to leave for any of these texts. */
export const widestOf = (texts: readonly string[]): number => {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, roomFor(text));
  return widest;
};

/** As much of a text as fits, with `…` in place of the rest. */
export const fitted = (text: string, width: number): string => {
  if (roomFor(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && roomFor(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
};

/** Hundredths are finer than any screen; fewer digits make smaller pages. */
export const rounded = (position: number): number => Math.round(position * 10) / 10;

/**
 * A text that is made once and stands in many pages. V8 holds a text that was put together as its parts, and would walk through them again
 * for every page.
 */
export const inOnePiece = (text: string): string => Buffer.from(text).toString();

export const svgText = (classes: string, x: number, y: number, text: string): string =>
  `<text class="${classes}" x="${rounded(x)}" y="${rounded(y)}">${escapeHtml(text)}</text>`;

/**
 * A picture that says what it shows: role, name and description for those who do not see it. Everything in `content` is hidden from
 * them, since the description and the table beside it say the same in order.
 */
export const svgPicture = (id: string, title: string, description: string, height: number, content: string): string =>
  `<svg class="picture" viewBox="0 0 ${pictureWidth} ${rounded(height)}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
  `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>${content}</svg>`;
