import { escapeHtml, publishable } from '../../render/escape.ts';

/** Indexes of the cell formats in styles.xml. */
export const styles = { plain: 0, label: 1, figure: 2, title: 3, text: 4 } as const;

export type Style = (typeof styles)[keyof typeof styles];

/** `A`, `Z`, `AA`; columns count from 0. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `B4`; rows and columns count from 0. */
export const reference = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Excel's own limit for the text of a cell. */
const longest = 32_767;

export const textCell = (at: string, text: string, style: Style): string => {
  const safe = publishable(text);
  const shown = safe.length > longest ? [...safe].slice(0, longest).join('') : safe;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeHtml(shown)}</t></is></c>`;
};

/** "/" for what does not apply, as the form prints it. */
export const figureCell = (at: string, value: number | null | undefined): string =>
  typeof value === 'number'
    ? `<c r="${at}" s="${styles.figure}"><v>${value}</v></c>`
    : `<c r="${at}" s="${styles.figure}" t="inlineStr"><is><t>/</t></is></c>`;

/** A text that many cells or workbooks share, by its place in the list of such texts. */
export const sharedCell = (at: string, index: number, style: Style): string => `<c r="${at}" s="${style}" t="s"><v>${index}</v></c>`;

export const emptyCell = (at: string, style: Style): string => `<c r="${at}" s="${style}"/>`;
