import type { Value } from '../../statistics/statistics.ts';

/** As the form prints it: digits alone, `/` for what does not apply. */
export const figureText = (value: Value): string => (typeof value === 'number' ? String(value) : '/');

/** For tables of several years: `—` where that year's form had no such figure. */
export const seriesText = (value: Value): string => (value === undefined ? '—' : figureText(value));

/** `+12`, `−3`, `0`; undefined unless both are numbers. Rounded to the six decimals that a figure may have. */
export const differenceText = (value: Value, before: Value): string | undefined => {
  if (typeof value !== 'number' || typeof before !== 'number') return undefined;
  const difference = Math.round((value - before) * 1e6) / 1e6;
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
};

/** `+3.2%`, to one decimal; undefined where there is nothing to divide by. */
export const changeText = (value: Value, before: Value): string | undefined => {
  if (typeof value !== 'number' || typeof before !== 'number' || before === 0) return undefined;
  const permille = Math.round(((value - before) / before) * 1000);
  const size = (Math.abs(permille) / 10).toFixed(1);
  return permille > 0 ? `+${size}%` : permille < 0 ? `−${size}%` : '0.0%';
};
