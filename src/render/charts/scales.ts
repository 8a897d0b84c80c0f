import { type ScaleLinear, scaleLinear, scalePoint } from 'd3-scale';
import { pictureWidth } from './svg-text.ts';

/**
 * Of each pair what is made of it, made once: texts of the same width leave pictures the same room, so that hundreds of reports share their
 * scales.
 */
export const once = <One, Other, Made>(make: (one: One, other: Other) => Made): ((one: One, other: Other) => Made) => {
  const known = new Map<One, Map<Other, Made>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new Map<Other, Made>();
    const made = ofOne.get(other) ?? make(one, other);
    if (!known.has(one)) known.set(one, ofOne);
    if (!ofOne.has(other)) ofOne.set(other, made);
    return made;
  };
};

/** Shares, from 0 to 1, as places between two others. */
export const shareScale = once((from: number, to: number): ScaleLinear<number, number> => scaleLinear([0, 1], [from, to]));

/** The places of so many points across a picture, `side` being left free at both ends. */
export const pointPlaces = (count: number, side: number): readonly number[] => {
  const points = Array.from({ length: count }, (_, at) => at);
  const scale = scalePoint<number>(points, [side, pictureWidth - side]);
  return points.map((point) => scale(point) ?? 0);
};
