/** Excel takes a file without it for the code page of the machine. */
const byteOrderMark = '\uFEFF';

/**
 * Signs that make a spreadsheet compute a cell, in both widths. White space before them does not stop it.
 * The list is that of OWASP's "CSV Injection".
 */
const formula = /^[\t\r\n =+\-@＝＋－＠]*[=+\-@＝＋－＠]|^[\t\r]/;
const special = /[",\r\n]/;

/** A text as one field: quoted where RFC 4180 asks for it, and never a formula. */
export const csvText = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export type CsvValue = string | number | boolean | null | undefined;

/** null and undefined are empty fields: a number or nothing, so that a column of figures stays one. */
export const csvField = (value: CsvValue): string =>
  typeof value === 'string' ? csvText(value) : value === null || value === undefined ? '' : String(value);

export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvField).join(',')}\r\n`;

/** What stands before the first row. */
export const csvHead = (columns: readonly string[]): string => byteOrderMark + csvLine(columns);

export const csvFile = (columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string => {
  let text = csvHead(columns);
  for (const row of rows) text += csvLine(row);
  return text;
};
