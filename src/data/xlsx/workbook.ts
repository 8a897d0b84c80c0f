import type { EditionId } from '../../form/form.ts';
import { byteRoom, bytesBy } from '../byte-room.ts';
import { type ArchiveForm, putArchive } from './put-archive.ts';
import type { Sheet } from './sheet.ts';
import { workbookForm } from './workbook-form.ts';

const forms = new Map<string, ArchiveForm>();

const formOf = (names: readonly string[], edition: EditionId | undefined): ArchiveForm => {
  const key = [edition, ...names].join('/');
  const form = forms.get(key) ?? workbookForm(names, edition);
  forms.set(key, form);
  return form;
};

const archiveRoom = byteRoom();

/** An .xlsx file. Names of sheets are the program's own; `edition` is that whose texts they refer to. */
export const workbook = (sheets: readonly Sheet[], edition: EditionId | undefined): Uint8Array => {
  const [names, puts] = [sheets.map(({ name }) => name), sheets.map(({ put }) => put)];
  return bytesBy(archiveRoom, (room) => putArchive(room, formOf(names, edition), puts));
};
