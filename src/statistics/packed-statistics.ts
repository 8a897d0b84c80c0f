import type { EditionId } from '../form/form.ts';
import { blankValues } from './blank-values.ts';
import type { Statistics, Value } from './statistics.ts';

/**
 * A statistics.yaml as a large site holds it and hands it from thread to thread: some 300 bytes instead of the two kilobytes of an array
 * of two hundred values.
 */
export interface PackedStatistics {
  readonly edition: EditionId;
  /** By figure index, parted by commas: nothing where the form's blank is, `/` for null, `?` for a total that is left out. */
  readonly figures: string;
  readonly scope?: 'own' | 'area';
  /** Few reports have any. */
  readonly words?: Pick<Statistics, 'notes' | 'tableNotes' | 'indicators'>;
}

/** Whatever has the figures when they are asked for. */
export type HeldFigures = Pick<PackedStatistics, 'figures'>;

const noWords: NonNullable<PackedStatistics['words']> = { notes: new Map(), tableNotes: {}, indicators: [] };

const packValues = (edition: EditionId, values: readonly Value[]): string => {
  const blanks = blankValues(edition);
  // Joined, not added up: a string that is added up piece by piece keeps all its pieces.
  return values.map((value, at) => (value === blanks[at] ? '' : value === null ? '/' : (value ?? '?'))).join();
};

const comma = ','.charCodeAt(0);

const unpackValues = (edition: EditionId, packed: string): readonly Value[] => {
  const values = blankValues(edition).slice();
  let [at, start] = [0, 0];
  for (let end = 0; end <= packed.length; end++) {
    if (end < packed.length && packed.charCodeAt(end) !== comma) continue;
    if (end > start) {
      const token = packed.slice(start, end);
      values[at] = token === '/' ? null : token === '?' ? undefined : Number(token);
    }
    at++;
    start = end + 1;
  }
  return values;
};

export const packStatistics = ({ edition, values, scope, notes, tableNotes, indicators }: Statistics): PackedStatistics => ({
  edition,
  figures: packValues(edition, values),
  ...(scope ? { scope } : {}),
  ...(notes.size === 0 && indicators.length === 0 && Object.keys(tableNotes).length === 0
    ? {}
    : { words: { notes, tableNotes, indicators } }),
});

/** Values that are unpacked at a time: of a report, all its years, and some that it is compared with. */
const room = 64;

/** A class, because ten thousand of them share its one accessor. */
class HeldStatistics implements Statistics {
  static readonly #unpacked: HeldStatistics[] = [];
  static #oldest = 0;

  readonly edition: EditionId;
  readonly notes: Statistics['notes'];
  readonly tableNotes: Statistics['tableNotes'];
  readonly indicators: Statistics['indicators'];
  readonly scope?: 'own' | 'area';
  readonly #held: HeldFigures;
  #values: readonly Value[] | undefined;

  constructor({ edition, scope, words = noWords }: PackedStatistics, held: HeldFigures) {
    this.edition = edition;
    this.notes = words.notes;
    this.tableNotes = words.tableNotes;
    this.indicators = words.indicators;
    if (scope) this.scope = scope;
    this.#held = held;
  }

  get values(): readonly Value[] {
    return this.#values ?? this.#unpack();
  }

  #unpack(): readonly Value[] {
    const values = unpackValues(this.edition, this.#held.figures);
    const forgotten = HeldStatistics.#unpacked[HeldStatistics.#oldest];
    if (forgotten) forgotten.#values = undefined;
    HeldStatistics.#unpacked[HeldStatistics.#oldest] = this;
    HeldStatistics.#oldest = (HeldStatistics.#oldest + 1) % room;
    this.#values = values;
    return values;
  }
}

/**
 * The same statistics, whose values are unpacked when they are asked for and forgotten when many others have been.
 * @param held where the figures are held, if not in `packed` itself
 */
export const unpackStatistics = (packed: PackedStatistics, held: HeldFigures = packed): Statistics => new HeldStatistics(packed, held);
