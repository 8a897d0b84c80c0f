import { deserialize, serialize } from 'node:v8';
import type { Survey } from '../inspect/survey-report.ts';

/** Surveys on their way to another thread: in memory that all threads see, so that they are copied once however many lanes there are. */
export interface PackedSurveys {
  /** The surveys but for samples, by path. */
  readonly plain: Uint8Array;
  /** All samples one after another: most of what is held of a report's prose, and held once for all threads. */
  readonly samples: Uint32Array;
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/** Where the samples of a survey stand. */
type Slot = readonly [start: number, end: number] | undefined;

export const packSurveys = (surveys: ReadonlyMap<string, Survey>): PackedSurveys => {
  let count = 0;
  for (const { prose } of surveys.values()) count += prose?.samples?.length ?? 0;
  const samples = new Uint32Array(shared(count * Uint32Array.BYTES_PER_ELEMENT));
  let used = 0;
  const plain: [string, Survey, Slot][] = [];
  for (const [path, survey] of surveys) {
    const { prose } = survey;
    if (!prose?.samples) {
      plain.push([path, survey, undefined]);
      continue;
    }
    const { samples: own, ...rest } = prose;
    samples.set(own, used);
    plain.push([path, { ...survey, prose: rest }, [used, used + own.length]]);
    used += own.length;
  }
  const bytes = serialize(plain);
  const held = new Uint8Array(shared(bytes.length));
  held.set(bytes);
  return { plain: held, samples };
};

export const unpackSurveys = ({ plain, samples }: PackedSurveys, into: Map<string, Survey>): void => {
  // Packed by `packSurveys` of the same program.
  for (const [path, survey, slot] of deserialize(plain) as readonly [string, Survey, Slot][])
    into.set(path, survey.prose && slot ? { ...survey, prose: { ...survey.prose, samples: samples.subarray(...slot) } } : survey);
};
