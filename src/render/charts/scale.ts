import { rounded } from './svg-text.ts';

/** Where a figure from 0 to `largest` stands between two positions. */
export const linear =
  (largest: number, from: number, to: number): ((value: number) => number) =>
  (value) => {
    const share = value / largest;
    return from * (1 - share) + to * share;
  };

/** `count` positions from one to the other, evenly; one alone stands in the middle. */
export const evenly = (count: number, from: number, to: number): readonly number[] => {
  const step = (to - from) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, at) => (count === 1 ? (from + to) / 2 : from + step * at));
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Neighbouring points as a line of their own; one alone is closed (`Z`), so that its round end is drawn. */
export const polyline = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}${points.length === 1 ? 'Z' : ''}`;
