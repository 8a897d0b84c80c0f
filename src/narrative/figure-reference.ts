import type { Literal } from 'mdast';

/**
 * `{{path}}` in prose, before its figure is filled in. Anything else between double braces is such a node too, without a path: it is
 * reported and printed as written.
 */
export interface FigureReference extends Literal {
  type: 'figureReference';
  /** As written, with its braces. */
  value: string;
  /** `requests.received.total`; absent when what stands between the braces is no plain path. */
  path?: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    figureReference: FigureReference;
  }
  interface RootContentMap {
    figureReference: FigureReference;
  }
  interface TextData {
    /** The path of the figure that this text was given by. */
    given?: string;
  }
  interface Data {
    /** Put there by nianbao (marks of notes, the way back from them): shown, but no prose of the report. */
    generated?: true;
  }
}

/** The path that `{{…}}` names; undefined for expressions, helpers, partials and anything else that is no look-up. */
export const referencedPath = (written: string): string | undefined =>
  /^\{\{\s*([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)\s*\}\}$/u.exec(written)?.[1];
