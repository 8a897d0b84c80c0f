import type { EditionId } from '../form/form.ts';
import { type FormPlace, keyTree } from '../form/key-tree.ts';
import { scopeOf } from '../form/labels.ts';
import { blankValues } from '../statistics/blank-values.ts';
import type { Statistics, Value } from '../statistics/statistics.ts';
import { type CellKind, figureOf } from './figure.ts';
import { cellsEach, outlined, plainOutline } from './yaml/plain-outline.ts';

const zero = 0x30;
const nine = 0x39;
/** Any whole number as short as this is exact. */
const exactDigits = 15;

/** The number that `figureOf` gives, most of them without cutting their text out. */
const numberAt = (text: string, start: number, end: number, kind: CellKind): number | null | undefined => {
  let value = 0;
  const leading = text.charCodeAt(start) === zero && end > start + 1;
  let at = leading || end - start > exactDigits ? end + 1 : start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) break;
    value = value * 10 + (code - zero);
  }
  if (at === end && end > start) return value;
  const raw = text.slice(start, end);
  return raw === 'null' ? null : figureOf(raw, kind);
};

const none: ReadonlyMap<number, string> = new Map();
const noTableNotes: Statistics['tableNotes'] = {};
const noIndicators: Statistics['indicators'] = [];

/**
 * The figures of a statistics.yaml in plain YAML that holds the official tables, complete and right, and nothing else but `scope`:
 * straight into their places, without a tree and a schema. Undefined for any other, which statisticsTree and the schema read and judge;
 * a test holds both to the same answer.
 */
export const plainFigures = (text: string, edition: EditionId): Statistics | undefined => {
  const outline = plainOutline(text, 0, text.length);
  if (!outline) return undefined;
  const { cells, count } = outline;
  const { root, places } = keyTree(edition);
  const seen = new Uint8Array(places);
  const values: Value[] = [...blankValues(edition)];
  const above: FormPlace[] = [root];
  const missing: number[] = [root.needed];
  let scope: Statistics['scope'];

  for (let entry = 0; entry < count; entry++) {
    const cell = entry * cellsEach;
    const depth = cells[cell] ?? 0;
    while (above.length > depth + 1) {
      above.pop();
      if (missing.pop() !== 0) return undefined;
    }
    const key = text.slice(cells[cell + 1], cells[cell + 2]);
    const kind = cells[cell + 3];
    const start = cells[cell + 4] ?? 0;
    const end = cells[cell + 5] ?? 0;
    const place = above[depth]?.below.get(key);
    if (!place) {
      if (depth !== 0 || key !== 'scope' || kind !== outlined.plain || scope) return undefined;
      scope = scopeOf(text.slice(start, end));
      if (!scope) return undefined;
      continue;
    }
    if (seen[place.id]) return undefined;
    seen[place.id] = 1;
    if (!place.optional) missing[depth] = (missing[depth] ?? 0) - 1;
    const { figure } = place;
    if (figure) {
      const value = kind === outlined.plain ? numberAt(text, start, end, figure.kind) : undefined;
      if (value === undefined) return undefined;
      values[figure.index] = value;
    } else if (kind === outlined.block || kind === outlined.braces) {
      above.push(place);
      missing.push(place.needed);
    } else return undefined;
  }
  if (missing.some((left) => left !== 0)) return undefined;
  return { edition, values, notes: none, tableNotes: noTableNotes, indicators: noIndicators, ...(scope ? { scope } : {}) };
};
