import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { FrontMatter } from '../narrative/narrative.ts';
import { noFrontMatter, type Survey, type SurveyedProse, type TextName } from './survey-report.ts';

/**
 * Surveys of some reports as a site holds them to its end and hands them from thread to thread: bytes in memory that all threads see, so that
 * they are there once however many threads there are, and no collector of garbage has to look through them.
 */
export interface PackedSurveys {
  readonly paths: readonly string[];
  /** A row for each, `columns` wide, and one for the end. */
  readonly rows: Uint32Array;
  /** Of each: the serialised record, then as ASCII the digests of its two texts and its figures. */
  readonly bytes: Uint8Array;
  /** What represents its prose among those of others. */
  readonly samples: Uint32Array;
}

/** Of a row: where the record begins, where the text, where the samples, and whether there are any. */
const columns = 4;

/** Of SHA-1 in Base64. */
const digestLength = 28;

interface Parts {
  readonly record: Uint8Array;
  readonly text: string;
  readonly samples: Uint32Array | undefined;
}

const withoutSamples = ({ samples: _, ...rest }: SurveyedProse): SurveyedProse => rest;

/** What is needed seldom is serialised; it is restored by `PackedSurvey.whole`. */
const partsOf = ({ drafts, figures, prose }: Survey): Parts => {
  const { statistics } = figures ?? {};
  const record: Survey = {
    drafts,
    ...(figures ? { figures: { ...figures, digest: '', ...(statistics ? { statistics: { ...statistics, figures: '' } } : {}) } } : {}),
    ...(prose ? { prose: { ...withoutSamples(prose), digest: '' } } : {}),
  };
  const digests = [figures, prose].map((one) => (one?.digest ?? '').padEnd(digestLength));
  return { record: serialize(record), text: digests.join('') + (statistics?.figures ?? ''), samples: prose?.samples };
};

const none = new Uint32Array();

const pack = (paths: readonly string[], all: readonly Parts[]): PackedSurveys => {
  const sum = (size: (parts: Parts) => number): number => all.reduce((total, parts) => total + size(parts), 0);
  const rows = new Uint32Array(new SharedArrayBuffer((all.length + 1) * columns * Uint32Array.BYTES_PER_ELEMENT));
  const bytes = new Uint8Array(new SharedArrayBuffer(sum(({ record, text }) => record.length + text.length)));
  const samples = new Uint32Array(new SharedArrayBuffer(sum((parts) => parts.samples?.length ?? 0) * Uint32Array.BYTES_PER_ELEMENT));
  const written = Buffer.from(bytes.buffer);
  let [byte, sample] = [0, 0];
  for (const [index, parts] of all.entries()) {
    rows.set([byte, byte + parts.record.length, sample, parts.samples ? 1 : 0], index * columns);
    bytes.set(parts.record, byte);
    byte += parts.record.length;
    byte += written.write(parts.text, byte, 'latin1');
    samples.set(parts.samples ?? none, sample);
    sample += parts.samples?.length ?? 0;
  }
  rows.set([byte, byte, sample, 0], all.length * columns);
  return { paths, rows, bytes, samples };
};

/** Most reports state no more than their date: then the empty lists are one for all. */
const frugal = (front: FrontMatter): FrontMatter => {
  const { keywords, draft, aliases, revisions, waivers } = noFrontMatter;
  const { published } = front;
  const plain: FrontMatter = published === undefined ? noFrontMatter : { keywords, draft, aliases, revisions, waivers, published };
  return isDeepStrictEqual(front, plain) ? plain : front;
};

/** One of them. */
export class PackedSurvey {
  readonly #all: PackedSurveys;
  readonly #row: number;

  constructor(all: PackedSurveys, index: number) {
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

  get parts(): Parts {
    const record = this.#all.bytes.subarray(this.#at(0), this.#at(1));
    return { record, text: this.#text(this.#at(1), this.#at(columns)), samples: this.samples };
  }

  get samples(): Uint32Array | undefined {
    return this.#at(3) === 0 ? undefined : this.#all.samples.subarray(this.#at(2), this.#at(columns + 2));
  }

  /** As `PackedStatistics` has them. */
  get figures(): string {
    return this.#text(this.#at(1) + 2 * digestLength, this.#at(columns));
  }

  /** Of a text that was read; blank where there was none. */
  digestOf(name: TextName): string {
    const from = this.#at(1) + (name === 'statistics' ? 0 : digestLength);
    return this.#text(from, from + digestLength).trimEnd();
  }

  get whole(): Survey {
    // Serialised by `partsOf` of the same program.
    const { drafts, figures, prose } = deserialize(this.#all.bytes.subarray(this.#at(0), this.#at(1))) as Survey;
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
      ...(prose
        ? {
            prose: {
              ...prose,
              frontMatter: frugal(prose.frontMatter),
              digest: this.digestOf('report'),
              ...(samples ? { samples } : {}),
            },
          }
        : {}),
    };
  }
}

export const packSurveys = (surveys: ReadonlyMap<string, Survey>): PackedSurveys =>
  pack([...surveys.keys()], [...surveys.values()].map(partsOf));

/** The same surveys in one piece. */
export const joinSurveys = (surveys: ReadonlyMap<string, PackedSurvey>): PackedSurveys =>
  pack(
    [...surveys.keys()],
    [...surveys.values()].map(({ parts }) => parts),
  );

export const addSurveys = (packed: PackedSurveys, into: Map<string, PackedSurvey>): void => {
  for (const [index, path] of packed.paths.entries()) into.set(path, new PackedSurvey(packed, index));
};
