import { deserialize, serialize } from 'node:v8';
import { editionIds } from '../form/editions.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import { noFrontMatter, type Survey, type SurveyedFigures, type SurveyedProse, type TextName } from './survey-report.ts';

/**
 * Surveys of some reports as a site holds them to its end and hands them from thread to thread: bytes in memory that all threads see, so that
 * they are there once however many threads there are, and no collector of garbage has to look through them.
 */
export interface PackedSurveys extends PackedRows {
  readonly paths: readonly string[];
}

/** What they say, in one order. */
interface PackedRows {
  /** A row for each, `columns` wide, and one for the end. */
  readonly rows: Uint32Array;
  /** Of each: the serialised record, where there is one; as ASCII the digests of its two texts, the day of publication, its figures. */
  readonly bytes: Uint8Array;
  /** What represents its prose among those of others. */
  readonly samples: Uint32Array;
}

/** Of a row: where the record begins, where the text, where the samples; what `plainly` says, and where the Markdown begins. */
const columns = 5;

/** Of SHA-1 in Base64. */
const digestLength = 28;

interface Parts {
  /** The record, where there is one, and the text. */
  readonly bytes: Uint8Array;
  readonly recordLength: number;
  readonly samples: Uint32Array | undefined;
  readonly marks: number;
  readonly body: number;
}

/** Bits of the fourth column. */
const marked = { samples: 1, plain: 2, figures: 4, prose: 8, namesPrevious: 16, published: 5, edition: 10, scope: 13 } as const;
const scopes = [undefined, 'own', 'area'] as const;
const plainDate = /^[0-9: -]{1,16}$/;

const isPlainFigures = ({ edition, statistics, indicators }: SurveyedFigures): boolean =>
  edition !== undefined && statistics?.edition === edition && !statistics.words && indicators.length === 0;

const isPlainFront = ({ published, title, source, index, summary, draft, ...lists }: FrontMatter): boolean =>
  (published === undefined || plainDate.test(published)) &&
  !draft &&
  [title, source, index, summary].every((text) => text === undefined) &&
  [lists.keywords, lists.aliases, lists.revisions, lists.waivers].every(({ length }) => length === 0);

/** Most reports have figures that follow the form and state no more than their date, and nothing is wrong with them: numbers say all that. */
const plainly = ({ drafts, figures, prose }: Survey): number => {
  if (drafts.length > 0 || (figures && !isPlainFigures(figures)) || (prose && !isPlainFront(prose.frontMatter))) return 0;
  const said = [figures && marked.figures, prose && marked.prose, prose?.namesPrevious && marked.namesPrevious];
  const edition = figures?.edition === undefined ? 0 : editionIds.indexOf(figures.edition);
  const numbers = [
    (prose?.frontMatter.published ?? '').length << marked.published,
    edition << marked.edition,
    scopes.indexOf(figures?.statistics?.scope) << marked.scope,
  ];
  return [...said, ...numbers].reduce<number>((marks, mark) => marks | (mark || 0), marked.plain);
};

const withoutSamples = ({ samples: _, ...rest }: SurveyedProse): SurveyedProse => rest;

const nothing = new Uint8Array();

/** What is not plain is serialised. */
const recordOf = ({ drafts, figures, prose }: Survey): Uint8Array => {
  const { statistics } = figures ?? {};
  const record: Survey = {
    drafts,
    ...(figures ? { figures: { ...figures, digest: '', ...(statistics ? { statistics: { ...statistics, figures: '' } } : {}) } } : {}),
    ...(prose ? { prose: { ...withoutSamples(prose), digest: '' } } : {}),
  };
  return serialize(record);
};

const partsOf = (survey: Survey): Parts => {
  const { figures, prose } = survey;
  const marks = plainly(survey);
  const digests = [figures, prose].map((one) => (one?.digest ?? '').padEnd(digestLength));
  const published = marks === 0 ? '' : (prose?.frontMatter.published ?? '');
  const record = marks === 0 ? recordOf(survey) : nothing;
  const text = Buffer.from(`${digests.join('')}${published}${figures?.statistics?.figures ?? ''}`, 'latin1');
  return {
    bytes: record.length === 0 ? text : Buffer.concat([record, text]),
    recordLength: record.length,
    samples: prose?.samples,
    marks: marks | (prose?.samples ? marked.samples : 0),
    body: prose?.body ?? 0,
  };
};

const none = new Uint32Array();

const roomFor = (reports: number, bytes: number, samples: number): PackedRows => ({
  rows: new Uint32Array(new SharedArrayBuffer((reports + 1) * columns * Uint32Array.BYTES_PER_ELEMENT)),
  bytes: new Uint8Array(new SharedArrayBuffer(bytes)),
  samples: new Uint32Array(new SharedArrayBuffer(samples * Uint32Array.BYTES_PER_ELEMENT)),
});

interface RowWriter {
  readonly fits: (parts: Parts) => boolean;
  readonly put: (parts: Parts) => void;
}

/** Fills a room with one after another. */
const rowWriter = ({ rows, bytes, samples }: PackedRows): RowWriter => {
  let [row, byte, sample] = [0, 0, 0];
  return {
    fits: (parts) =>
      row + 2 * columns <= rows.length &&
      byte + parts.bytes.length <= bytes.length &&
      sample + (parts.samples?.length ?? 0) <= samples.length,
    put: (parts) => {
      rows.set([byte, byte + parts.recordLength, sample, parts.marks, parts.body], row);
      bytes.set(parts.bytes, byte);
      samples.set(parts.samples ?? none, sample);
      byte += parts.bytes.length;
      sample += parts.samples?.length ?? 0;
      row += columns;
      rows.set([byte, byte, sample], row);
    },
  };
};

/** @param all gives the parts of each, twice: those of a whole site are not to be held together. */
const pack = (paths: readonly string[], all: () => Iterable<Parts>): PackedSurveys => {
  let [byte, sample] = [0, 0];
  for (const parts of all()) {
    byte += parts.bytes.length;
    sample += parts.samples?.length ?? 0;
  }
  const packed = roomFor(paths.length, byte, sample);
  const { put } = rowWriter(packed);
  for (const parts of all()) put(parts);
  return { paths, ...packed };
};

/** Most reports state no more than their date: then the empty lists are one for all. */
const plainFront = (published: string): FrontMatter => {
  if (published === '') return noFrontMatter;
  const { keywords, draft, aliases, revisions, waivers } = noFrontMatter;
  return { keywords, draft, aliases, revisions, waivers, published };
};

const noDrafts: Survey['drafts'] = [];
const noIndicators: SurveyedFigures['indicators'] = [];

/** One of them. */
export class PackedSurvey {
  readonly #all: PackedRows;
  readonly #row: number;

  constructor(all: PackedRows, index: number) {
    this.#all = all;
    this.#row = index * columns;
  }

  #at(column: number): number {
    return this.#all.rows[this.#row + column] ?? 0;
  }

  #text(from: number, to: number): string {
    const { buffer, byteOffset } = this.#all.bytes;
    return Buffer.from(buffer, byteOffset + from, to - from).toString('latin1');
  }

  #has(mark: number): boolean {
    return (this.#at(3) & mark) !== 0;
  }

  /** Where the day of publication begins, and where it ends and the figures begin. */
  get #published(): readonly [number, number] {
    const start = this.#at(1) + 2 * digestLength;
    return [start, start + ((this.#at(3) >> marked.published) & 31)];
  }

  get parts(): Parts {
    const [start, end] = [this.#at(0), this.#at(columns)];
    const { samples } = this;
    return {
      bytes: this.#all.bytes.subarray(start, end),
      recordLength: this.#at(1) - start,
      samples,
      marks: this.#at(3),
      body: this.#at(4),
    };
  }

  get samples(): Uint32Array | undefined {
    return this.#has(marked.samples) ? this.#all.samples.subarray(this.#at(2), this.#at(columns + 2)) : undefined;
  }

  /** As `PackedStatistics` has them. */
  get figures(): string {
    return this.#text(this.#published[1], this.#at(columns));
  }

  /** Of a text that was read; blank where there was none. */
  digestOf(name: TextName): string {
    const from = this.#at(1) + (name === 'statistics' ? 0 : digestLength);
    return this.#text(from, from + digestLength).trimEnd();
  }

  /** Without digests, samples and figures. */
  get told(): Survey {
    // Serialised by `recordOf` of the same program.
    if (!this.#has(marked.plain)) return deserialize(this.#all.bytes.subarray(this.#at(0), this.#at(1))) as Survey;
    const marks = this.#at(3);
    const edition = editionIds[(marks >> marked.edition) & 7];
    const scope = scopes[(marks >> marked.scope) & 3];
    return {
      drafts: noDrafts,
      ...(edition !== undefined && this.#has(marked.figures)
        ? {
            figures: {
              digest: '',
              edition,
              statistics: { edition, figures: '', ...(scope ? { scope } : {}) },
              indicators: noIndicators,
            },
          }
        : {}),
      ...(this.#has(marked.prose)
        ? {
            prose: {
              digest: '',
              frontMatter: plainFront(this.#text(...this.#published)),
              body: this.#at(4),
              namesPrevious: this.#has(marked.namesPrevious),
            },
          }
        : {}),
    };
  }

  get whole(): Survey {
    const { drafts, figures, prose } = this.told;
    const { samples } = this;
    const { statistics } = figures ?? {};
    return {
      drafts,
      ...(figures
        ? {
            figures: {
              ...figures,
              digest: this.digestOf('statistics'),
              ...(statistics ? { statistics: { ...statistics, figures: this.figures } } : {}),
            },
          }
        : {}),
      ...(prose ? { prose: { ...prose, digest: this.digestOf('report'), ...(samples ? { samples } : {}) } } : {}),
    };
  }
}

/** Reports that have room together, their bytes and their samples: more than most need, for what is not touched is no memory. */
const portion = { reports: 512, bytes: 192 * 1024, samples: 32 * 1024 } as const;

/** Packs surveys as they come, many into one memory: besides its bytes V8 and the system take half a kilobyte for each. */
export const surveyPacker = (): ((survey: Survey) => PackedSurvey) => {
  let room = roomFor(0, 0, 0);
  let writer = rowWriter(room);
  let count = 0;
  return (survey) => {
    const parts = partsOf(survey);
    if (!writer.fits(parts)) {
      const { reports, bytes, samples } = portion;
      room = roomFor(reports, Math.max(bytes, parts.bytes.length), Math.max(samples, parts.samples?.length ?? 0));
      writer = rowWriter(room);
      count = 0;
    }
    writer.put(parts);
    return new PackedSurvey(room, count++);
  };
};

export const packSurveys = (surveys: ReadonlyMap<string, Survey>): PackedSurveys => {
  const parts = [...surveys.values()].map(partsOf);
  return pack([...surveys.keys()], () => parts);
};

/** The same surveys in one piece. */
export const joinSurveys = (surveys: ReadonlyMap<string, PackedSurvey>): PackedSurveys =>
  pack([...surveys.keys()], function* () {
    for (const { parts } of surveys.values()) yield parts;
  });

export const addSurveys = (packed: PackedSurveys, into: Map<string, PackedSurvey>): void => {
  for (const [index, path] of packed.paths.entries()) into.set(path, new PackedSurvey(packed, index));
};
