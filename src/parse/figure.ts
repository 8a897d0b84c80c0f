import type { FigureKind } from '../form/form.ts';

/** indicator: a figure of the agency's own, which may be anything with at most 6 decimals. */
export type CellKind = FigureKind | 'indicator';

const patterns: Readonly<Record<CellKind, RegExp>> = {
  count: /^(?:0|[1-9]\d{0,15})$/,
  change: /^(?:0|-?[1-9]\d{0,15})$/,
  money: /^(?:0|[1-9]\d{0,15})(?:\.\d{1,6})?$/,
  indicator: /^(?:0|-?[1-9]\d{0,15}|-?(?:0|[1-9]\d{0,15})\.\d{1,6})$/,
};

export const isWhole = (kind: CellKind): boolean => kind === 'count' || kind === 'change';

const exactDigits = 15;

/** The number of a plain token, judged on the token alone; undefined for everything that needs a word. */
export const figureOf = (raw: string, kind: CellKind): number | undefined => {
  if (!patterns[kind].test(raw)) return undefined;
  // More significant digits than a double holds would be published changed.
  if (raw.length > exactDigits + 1 && raw.includes('.')) return undefined;
  const value = Number(raw);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
};
