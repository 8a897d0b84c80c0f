import { formIndex } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import type { Value } from './statistics.ts';

const valuesOf = (edition: EditionId): readonly Value[] =>
  formIndex(edition).figures.map(({ row, total }) => (row.table === 'requests' && !total ? 0 : undefined));

const blanks: Readonly<Record<EditionId, readonly Value[]>> = { '2019': valuesOf('2019'), '2021': valuesOf('2021') };

/** What stands where nothing is written: by the contract, an absent column of a requests row is 0. */
export const blankValues = (edition: EditionId): readonly Value[] => blanks[edition];
