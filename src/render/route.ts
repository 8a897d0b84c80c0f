/** In the order in which they are written, so that no page ever points at what is not there yet. */
export type RouteKind = 'asset' | 'data' | 'page' | 'index';

/**
 * One file of the site, made when asked for: `build` asks for all, `dev` for the one that a browser wants. Rendering is pure, so the
 * bytes depend on the site model alone.
 */
export interface Route {
  /** Below dist/, with '/': `liangkou/2024/index.html`. */
  readonly path: string;
  readonly kind: RouteKind;
  /** The bytes, at once or in pieces, or a file to copy as it is. */
  readonly body: () => string | Uint8Array | Pieces | CopyOf;
  /**
   * Of a file that shows several reports: whose figures, dates or titles it may show. Absent: everyone's. While those stay as they are, so
   * does the file.
   */
  readonly shows?: (report: { readonly agencyPath: string; readonly year: number }) => boolean;
  /**
   * Of a file that is made from the texts of all reports instead: does the one differ that an earlier build has published? Asked when the
   * texts of all reports have been made.
   */
  readonly textsDiffer?: () => boolean;
}

/** A file too large to be held whole: its bytes one after the other, made while they are written. */
export interface Pieces {
  readonly pieces: Iterable<string | Uint8Array>;
}

export const wholeOf = ({ pieces }: Pieces): Uint8Array =>
  Buffer.concat(Array.from(pieces, (piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)));

export interface CopyOf {
  readonly copy: string;
}

/**
 * Routes by what they show: one report, or several. A site of ten thousand reports has sixty thousand files; those of a report are named
 * when its turn has come.
 */
export interface RouteSet<Report> {
  readonly ofReport: (report: Report) => readonly Route[];
  readonly ofSite: () => readonly Route[];
}
