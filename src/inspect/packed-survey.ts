import { deserialize } from 'node:v8';
import { editionIds } from '../form/editions.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import { columns, type PackedRows } from './packed-rows.ts';
import { digestLength, marked, type Parts, scopes } from './survey-parts.ts';
import { noFrontMatter, type Survey, type SurveyedFigures, type TextName } from './survey-report.ts';

/** Most reports state no more than their date: then the empty lists are one for all. */
const plainFront = (published: string): FrontMatter => {
  if (published === '') return noFrontMatter;
  const { keywords, draft, aliases, revisions, waivers } = noFrontMatter;
  return { keywords, draft, aliases, revisions, waivers, published };
};

const noDrafts: Survey['drafts'] = [];
const noIndicators: SurveyedFigures['indicators'] = [];

/** One survey among those that are packed. */
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
