/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** In widths of a digit, from the left. */
  readonly widths: readonly number[];
  /** The `<row>` elements. */
  readonly rows: string;
  /** `A1:C3` */
  readonly merged: readonly string[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const sheetXml = ({ widths, rows, merged }: Sheet): string => {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns}</cols>` +
    `<sheetData>${rows}</sheetData>${merges}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
};
