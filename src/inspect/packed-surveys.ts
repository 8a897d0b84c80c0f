import { type PackedRows, roomFor, rowWriter } from './packed-rows.ts';
import { PackedSurvey } from './packed-survey.ts';
import { type Parts, partsOf } from './survey-parts.ts';
import type { Survey } from './survey-report.ts';

/**
 * Surveys of some reports as a site holds them to its end and hands them from thread to thread: bytes in memory that all threads see, so that
 * they are there once however many threads there are, and no collector of garbage has to look through them.
 */
export interface PackedSurveys extends PackedRows {
  readonly paths: readonly string[];
}

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
