/** A text file as it was read: UTF-8 decoded, NFC, without BOM, line ends as `\n`. */
export interface SourceText {
  /** Relative to the root, with '/': `content/liangkou/2024/report.md`. */
  readonly file: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets into `SourceText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range in a particular file: nothing is reported without one. */
export interface Location {
  readonly source: SourceText;
  readonly span: Span;
}

/** The whole file, for what is wrong with the file itself (shown as line 1, column 1). */
export const wholeFile = (file: string): Location => ({ source: { file, text: '' }, span: { start: 0, end: 0 } });
