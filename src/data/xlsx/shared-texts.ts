import { perEdition } from '../../form/editions.ts';
import { type EditionId, tableIds } from '../../form/form.ts';
import { tableLayout } from '../../form/layout.ts';
import { escapeHtml } from '../../render/escape.ts';

/** What the sheets of an edition say besides figures, in the order of a workbook's list of texts. */
export interface SharedTexts {
  /** Throws for a text that is none of them. */
  readonly placeOf: (text: string) => number;
  /** xl/sharedStrings.xml */
  readonly xml: string;
}

const make = (edition: EditionId): SharedTexts => {
  // The first in every edition, as sheets expect (table-sheet.ts).
  const texts = new Map<string, number>([['/', 0]]);
  const add = (text: string): void => {
    if (!texts.has(text)) texts.set(text, texts.size);
  };
  for (const table of tableIds) {
    const { caption, head, bodies } = tableLayout(edition, table);
    add(caption.zh);
    for (const { cells } of [...head, ...bodies.flatMap(({ rows }) => rows)])
      for (const cell of cells) if (cell.kind === 'label') add(cell.text.zh);
  }
  // White space at either end would be lost without the attribute.
  const space = (text: string): string => (text === text.trim() ? '' : ' xml:space="preserve"');
  const items = [...texts.keys()].map((text) => `<si><t${space(text)}>${escapeHtml(text)}</t></si>`);
  return {
    placeOf: (text) => {
      const place = texts.get(text);
      if (place === undefined) throw new Error(`no text ${text} in edition ${edition}`);
      return place;
    },
    xml:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.size}">${items.join('')}</sst>`,
  };
};

export const sharedTexts: (edition: EditionId) => SharedTexts = perEdition(make);
