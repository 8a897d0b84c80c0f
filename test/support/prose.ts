import { editions } from '../../src/form/editions.ts';
import { officialTitle, type Report } from '../../src/model/report.ts';
import { fillFigures } from '../../src/narrative/figures.ts';
import { readFrontMatter } from '../../src/parse/read-front-matter.ts';
import { readNarrative } from '../../src/parse/read-narrative.ts';

const noFrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

/** A report of the edition of 2021 with this report.md, read as the program reads it, and no statistics. */
export const reportWith = (text: string, options: { path?: string; year?: number; attachments?: readonly string[] } = {}): Report => {
  const { path = 'x', year = 2024, attachments = [] } = options;
  const folder = path === '' ? `${year}` : `${path}/${year}`;
  const source = { file: `content/${folder}/report.md`, text };
  const { body, frontMatter: range } = readNarrative(source, editions['2021'].sections);
  if (!body) throw new Error('too complex');
  const front = range ? readFrontMatter(source, range) : undefined;
  const agency = {
    path,
    name: '东湖县人民政府',
    shortName: '东湖县',
    kind: 'county' as const,
    aggregates: false,
    source: { file: `content/${path}/agency.yaml`, text: '' },
  };
  return {
    agency,
    year,
    path: folder,
    edition: '2021',
    title: officialTitle(agency.name, year),
    narrative: {
      ...fillFigures(body, () => undefined).narrative,
      frontMatter: front?.frontMatter ?? noFrontMatter,
      frontMatterSpans: front?.spans ?? new Map(),
    },
    attachments: attachments.map((name) => ({ file: `content/${folder}/${name}`, absolute: `/nowhere/${name}`, size: 1 })),
  };
};
