import { cellsEach, outlined, type PlainOutline, plainOutline } from './plain-outline.ts';
import { plainValue } from './plain-value.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './yaml-node.ts';

/** A mapping with more entries is not compared entry by entry. */
const mostBelow = 64;

interface Reader {
  readonly text: string;
  readonly outline: PlainOutline;
  /** The entry that is read next. */
  next: number;
  /** A key that is written twice, a full-width comma in a list: for the other reader to tell. */
  unsure: boolean;
}

const valueAt = (reader: Reader, cell: number): YamlNode => {
  const { text, outline } = reader;
  const { cells } = outline;
  const kind = cells[cell + 3] ?? 0;
  const start = cells[cell + 4] ?? 0;
  const end = cells[cell + 5] ?? 0;
  if (kind === outlined.block || kind === outlined.braces) {
    const below = entriesAt(reader, (cells[cell] ?? 0) + 1);
    if (kind === outlined.braces) return { kind: 'mapping', entries: below, span: { start, end } };
    return { kind: 'mapping', entries: below, span: blockSpan(below) };
  }
  if (kind === outlined.quoted) {
    const inside = text.slice(start + 1, end - 1);
    return { kind: 'scalar', value: inside, raw: inside, quoted: true, span: { start, end } };
  }
  return kind === outlined.list
    ? { kind: 'sequence', items: itemsAt(reader, (cells[cell] ?? 0) + 1), span: { start, end } }
    : plain(text, start, end);
};

const plain = (text: string, start: number, end: number): YamlScalar => {
  const raw = text.slice(start, end);
  return { kind: 'scalar', value: plainValue(raw), raw, quoted: false, span: { start, end } };
};

const itemsAt = (reader: Reader, depth: number): readonly YamlNode[] => {
  const { text, outline } = reader;
  const { cells, count } = outline;
  const items: YamlScalar[] = [];
  while (reader.next < count && cells[reader.next * cellsEach] === depth) {
    const cell = reader.next++ * cellsEach;
    const item = plain(text, cells[cell + 4] ?? 0, cells[cell + 5] ?? 0);
    if (item.raw.includes('，')) reader.unsure = true;
    items.push(item);
  }
  return items;
};

const blockSpan = (entries: readonly YamlEntry[]): { start: number; end: number } => ({
  start: entries[0]?.keySpan.start ?? 0,
  end: entries.at(-1)?.value.span.end ?? 0,
});

const entriesAt = (reader: Reader, depth: number): readonly YamlEntry[] => {
  const { text, outline } = reader;
  const { cells, count } = outline;
  const entries: YamlEntry[] = [];
  while (reader.next < count && cells[reader.next * cellsEach] === depth) {
    const cell = reader.next++ * cellsEach;
    const start = cells[cell + 1] ?? 0;
    const end = cells[cell + 2] ?? 0;
    const key = text.slice(start, end);
    if (entries.length === mostBelow || entries.some((entry) => entry.key === key)) reader.unsure = true;
    if (reader.unsure) break;
    entries.push({ key, keySpan: { start, end }, value: valueAt(reader, cell) });
  }
  return entries;
};

/** The same node as compose.ts makes of plain YAML; undefined where it is not that plain. */
export const plainNode = (text: string, start: number, end: number): YamlMapping | undefined => {
  const outline = plainOutline(text, start, end);
  if (!outline) return undefined;
  const reader: Reader = { text, outline, next: 0, unsure: false };
  const entries = entriesAt(reader, 0);
  return reader.unsure ? undefined : { kind: 'mapping', entries, span: blockSpan(entries) };
};
