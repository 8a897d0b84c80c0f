import { deserialize, serialize } from 'node:v8';
import type { MadeReport } from './made.ts';

/**
 * What a build has made of its reports, held as bytes until the end: a hundred and thirty for each, where the objects take four hundred
 * that a collector of garbage has to look through again and again.
 */
export interface MadeList {
  readonly add: (reports: readonly MadeReport[]) => void;
  /** As they were added. */
  readonly each: () => Generator<MadeReport>;
  /** To be kept in a file, and given to `madeList` again. */
  readonly portions: () => readonly Uint8Array[];
}

/** Without the names of its properties. */
const rowOf = ({ path, counts, total, reached, ownFindings, assets, count, bytes }: MadeReport) =>
  [
    ...[path, ownFindings, count, bytes, assets, reached.agencies, reached.alike],
    ...[counts.error, counts.warning, counts.info, total.checks, total.notAssessable, total.waived],
  ] as const;

type Row = readonly [
  ...[path: string, ownFindings: boolean, count: number, bytes: number],
  ...[assets: readonly string[], agencies: readonly string[], alike: readonly string[] | undefined],
  ...[error: number, warning: number, info: number, checks: number, notAssessable: number, waived: number],
];

const madeOf = ([path, ownFindings, count, bytes, assets, agencies, alike, ...numbers]: Row): MadeReport => {
  const [error, warning, info, checks, notAssessable, waived] = numbers;
  return {
    path,
    counts: { error, warning, info },
    total: { checks, notAssessable, waived },
    reached: { agencies, ...(alike ? { alike } : {}) },
    ...{ ownFindings, assets, count, bytes },
  };
};

/** @param known portions of another list */
export const madeList = (known: readonly Uint8Array[] = []): MadeList => {
  const portions = [...known];
  return {
    // A copy: what `serialize` gives stands in more memory than it needs.
    add: (reports) => void portions.push(Uint8Array.from(serialize(reports.map(rowOf)))),
    each: function* () {
      // Serialised by `add` of the same program.
      for (const portion of portions) for (const row of deserialize(portion) as readonly Row[]) yield madeOf(row);
    },
    portions: () => portions,
  };
};
