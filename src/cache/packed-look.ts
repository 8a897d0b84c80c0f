import type { FolderLook, Look } from './look.ts';

/** A look as it is kept: few large texts are read sooner than many small ones. In the order of the folders, parted by NUL, which no name has. */
export interface PackedLook {
  readonly folders: string;
  readonly stamps: string;
  readonly own: string;
  /** Thousands of folders hold the same names: each list once, parted by NUL. */
  readonly lists: readonly string[];
  /** Which of `lists` each folder has. */
  readonly listOf: Uint32Array;
}

const parting = '\0';

export const packLook = (look: Look): PackedLook => {
  const folders = [...look.values()];
  const lists = new Map<string, number>();
  const listOf = Uint32Array.from(folders, ({ names }) => {
    const list = names.join(parting);
    const at = lists.get(list) ?? lists.size;
    lists.set(list, at);
    return at;
  });
  return {
    folders: [...look.keys()].join(parting),
    stamps: folders.map(({ stamp }) => stamp).join(parting),
    own: folders.map(({ own }) => own).join(parting),
    lists: [...lists.keys()],
    listOf,
  };
};

export const unpackLook = ({ folders, stamps, own, lists, listOf }: PackedLook): Look => {
  if (listOf.length === 0) return new Map();
  const [stampOf, ownOf] = [stamps.split(parting), own.split(parting)];
  const namesOf = lists.map((list) => (list === '' ? [] : list.split(parting)));
  return new Map(
    folders.split(parting).map((folder, at): [string, FolderLook] => {
      const names = namesOf[listOf[at] ?? 0] ?? [];
      return [folder, { stamp: stampOf[at] ?? '', own: ownOf[at] ?? '', names }];
    }),
  );
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isPackedLook = (value: unknown): value is PackedLook =>
  isRecord(value) &&
  [value.folders, value.stamps, value.own].every((text) => typeof text === 'string') &&
  Array.isArray(value.lists) &&
  value.lists.every((list) => typeof list === 'string') &&
  value.listOf instanceof Uint32Array;
