import { strToU8, zipSync } from 'fflate';
import type { EditionId } from '../../form/form.ts';
import { byteRoom, bytesBy } from '../byte-room.ts';
import { sharedTexts } from './shared-texts.ts';
import type { Sheet } from './sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('');
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

/** Formats in the order of `styles`. quotePrefix keeps a text that looks like a formula a text, even after it was edited. */
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font>` +
  '<font><b/><sz val="14"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${centred}</xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${centred}</xf>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1">${centred}</xf>` +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
  '</cellXfs></styleSheet>';

const rootRelationships = `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const contentTypes = (count: number, shared: boolean): string => {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
    `${shared ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>` : ''}${sheets.join('')}</Types>`
  );
};

const workbookXml = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

const workbookRelationships = (count: number, shared: boolean): string => {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return (
    `${declaration}<Relationships xmlns="${relationships}">${sheets.join('')}` +
    `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>` +
    `${shared ? `<Relationship Id="rId${count + 2}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`
  );
};

type Parts = Readonly<Record<string, Uint8Array>>;

const known = new Map<string, Parts>();

/** All but the sheets: the same for every workbook with sheets of these names and texts of this edition. */
const frameOf = (names: readonly string[], edition: EditionId | undefined): Parts => {
  const key = [edition, ...names].join('/');
  const frame = known.get(key) ?? {
    '[Content_Types].xml': strToU8(contentTypes(names.length, edition !== undefined)),
    '_rels/.rels': strToU8(rootRelationships),
    'xl/workbook.xml': strToU8(workbookXml(names)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelationships(names.length, edition !== undefined)),
    'xl/styles.xml': strToU8(stylesXml),
    ...(edition === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(sharedTexts(edition).xml) }),
  };
  known.set(key, frame);
  return frame;
};

/** The first day that an archive can tell, in local time, which is how it writes it: no zone changes the bytes. */
const noDay = (): Date => new Date(1980, 0, 1);

const sheetRoom = byteRoom();

/**
 * An .xlsx file. Names of sheets are the program's own; `edition` is that whose texts they refer to. Nothing here asks the clock.
 * Its parts are stored as they are: to compress them takes six times as long, for some 13 KB of a report.
 */
export const workbook = (sheets: readonly Sheet[], edition: EditionId | undefined): Uint8Array => {
  const names = sheets.map(({ name }) => name);
  const bodies = sheets.map(({ put }, at) => [`xl/worksheets/sheet${at + 1}.xml`, bytesBy(sheetRoom, put)] as const);
  return zipSync({ ...frameOf(names, edition), ...Object.fromEntries(bodies) }, { level: 0, mtime: noDay() });
};
