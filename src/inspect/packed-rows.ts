import type { Parts } from './survey-parts.ts';

/** What some surveys say, in one order. */
export interface PackedRows {
  /** A row for each, `columns` wide, and one for the end. */
  readonly rows: Uint32Array;
  /** Of each: the serialised record, where there is one; as ASCII the digests of its two texts, the day of publication, its figures. */
  readonly bytes: Uint8Array;
  /** What represents its prose among those of others. */
  readonly samples: Uint32Array;
}

/** Of a row: where the record begins, where the text, where the samples; what `plainly` says, and where the Markdown begins. */
export const columns = 5;

const none = new Uint32Array();

export const roomFor = (reports: number, bytes: number, samples: number): PackedRows => ({
  rows: new Uint32Array(new SharedArrayBuffer((reports + 1) * columns * Uint32Array.BYTES_PER_ELEMENT)),
  bytes: new Uint8Array(new SharedArrayBuffer(bytes)),
  samples: new Uint32Array(new SharedArrayBuffer(samples * Uint32Array.BYTES_PER_ELEMENT)),
});

interface RowWriter {
  readonly fits: (parts: Parts) => boolean;
  readonly put: (parts: Parts) => void;
}

/** Fills a room with one after another. */
export const rowWriter = ({ rows, bytes, samples }: PackedRows): RowWriter => {
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
