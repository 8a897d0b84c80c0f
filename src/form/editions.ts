import { edition2019 } from './edition-2019.ts';
import { edition2021 } from './edition-2021.ts';
import type { EditionId, FormEdition } from './form.ts';

/** Every edition, oldest first. A new one is a description beside these two and an entry here. */
export const editions: Readonly<Record<EditionId, FormEdition>> = { '2019': edition2019, '2021': edition2021 };

export const editionIds: readonly EditionId[] = ['2019', '2021'];

/** What is derived from an edition: made once, when it is first asked for. Most small sites know one edition only. */
export const perEdition = <Made extends object>(make: (id: EditionId) => Made): ((id: EditionId) => Made) => {
  const made = new Map<EditionId, Made>();
  return (id) => {
    const known = made.get(id);
    if (known) return known;
    const fresh = make(id);
    made.set(id, fresh);
    return fresh;
  };
};

/** The edition prescribed for a report year; undefined up to 2018, when reports followed no fixed form. */
export const editionOfYear = (year: number): EditionId | undefined =>
  editionIds.find((id) => {
    const { from, to } = editions[id].years;
    return year >= from && (to === undefined || year <= to);
  });
