import type { Text } from 'mdast';
import { alignPieces, type Piece, sourceEnd, sourceStart } from '../../narrative/text-pieces.ts';

type Point = NonNullable<Text['position']>['start'];

const pointAt = (source: string, from: Point, offset: number): Point => {
  let { line, column } = from;
  for (let at = from.offset ?? 0; at < offset; at++) {
    if (source[at] === '\n') {
      line++;
      column = 1;
    } else column++;
  }
  return { line, column, offset };
};

/** Where the characters of a text node stand in the source. */
export const piecesOfText = (source: string, { value, position }: Text): Piece[] =>
  alignPieces(source, position?.start.offset ?? 0, position?.end.offset ?? 0, value);

/**
 * The parts of a text node between the given ranges of its value, each with its own place: what lets nodes be cut up and still be
 * found in the source. Ranges ascend and do not overlap; empty ones give no node.
 */
export const textSlices = (source: string, node: Text, ranges: readonly (readonly [number, number])[]): Text[] => {
  const pieces = piecesOfText(source, node);
  const first = node.position?.start.offset ?? 0;
  const last = node.position?.end.offset ?? 0;
  const parts: Text[] = [];
  let point = node.position?.start;
  for (const [from, to] of ranges) {
    if (to <= from) continue;
    const value = node.value.slice(from, to);
    if (!point) {
      parts.push({ type: 'text', value });
      continue;
    }
    const start = pointAt(source, point, Math.max(point.offset ?? 0, sourceStart(pieces, from, first, last)));
    const end = pointAt(source, start, Math.max(start.offset ?? 0, sourceEnd(pieces, to - 1, last)));
    parts.push({ type: 'text', value, position: { start, end } });
    point = end;
  }
  return parts;
};
