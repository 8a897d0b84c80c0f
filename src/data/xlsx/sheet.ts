import type { ByteRoom } from '../byte-room.ts';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Puts the file of the sheet into a room. */
  readonly put: (room: ByteRoom) => void;
}

/** What stands around the rows of a sheet, and after the list of merged cells. */
export interface SheetFrame {
  /** In widths of a digit, from the left. */
  readonly widths: readonly number[];
  /** `A1:C3` */
  readonly merged: readonly string[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const mergedCell = (reference: string): string => `<mergeCell ref="${reference}"/>`;

/** The sheet's text before its `<row>` elements, between them and further merged cells, and after those. */
export const sheetFrame = ({ widths, merged }: SheetFrame): readonly [before: string, between: string, after: string] => {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const [open, close] = merged.length === 0 ? ['', ''] : ['<mergeCells>', '</mergeCells>'];
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns}</cols><sheetData>`,
    `</sheetData>${open}${merged.map(mergedCell).join('')}`,
    `${close}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  ];
};
