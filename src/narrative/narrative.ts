import type { RootContent } from 'mdast';
import type { Draft } from '../findings/finding.ts';
import type { SectionId } from '../form/form.ts';
import type { Location, SourceText, Span } from '../source/source-text.ts';

/** What one report.md says. */
export interface Narrative {
  readonly source: SourceText;
  /** Where the Markdown begins in it, after the front matter: of a text that would have to be parsed (again) to tell its blocks. */
  readonly unparsed?: number | undefined;
  readonly frontMatter: FrontMatter;
  /** Spans of the front matter's keys and values, by path (`published`, `waivers.0.path`). */
  readonly frontMatterSpans: ReadonlyMap<string, Span>;
  /** What stands before the first level-2 heading. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly Section[];
  /** The readable text of preamble and sections, block by block, in order. */
  readonly prose: readonly Prose[];
  /** Every link and image with a permitted target, in order. */
  readonly links?: readonly NarrativeLink[];
  /** Ids in the page that a `#…` link may aim at: of sections, headings and notes. */
  readonly anchors?: readonly string[];
  /** Comments in which a scaffold says what to write (`<!-- 填写说明：… -->`) and that are still there. They are not in the prose. */
  readonly guidance?: readonly Span[];
  /** What was found while it was read. */
  readonly drafts?: readonly Draft[];
  readonly blocks?: BlockCount;
}

/** How many blocks (runs of lines without a blank one) a text has, and how many of them were plain enough to need no parser. */
export interface BlockCount {
  readonly all: number;
  readonly plain: number;
}

/** A link or an image, as the links/* rules judge it. */
export interface NarrativeLink {
  readonly kind: 'link' | 'image';
  /** As Markdown decodes it (escapes and character references resolved), percent-encoding untouched: `附件/表1.xlsx`, `#problems`. */
  readonly target: string;
  readonly span: Span;
  /** What is shown: the link's text, the image's description. */
  readonly text: string;
}

export interface Section {
  /** The official part that the heading names (exactly, or near enough to know which is meant); undefined otherwise. */
  readonly id?: SectionId;
  /** The heading's text as written. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Its id in the page: the fixed id of an official part, else a slug of the title. Unique in the report. */
  readonly anchor?: string;
  readonly span: Span;
  /** The blocks below the heading, without it. */
  readonly children: readonly RootContent[];
}

/**
 * One block (paragraph, heading, list item, table cell) as continuous text: emphasis and links dissolved, line breaks inside Chinese
 * joined, `{{…}}` replaced by its figure. `pieces` lead from the text back to the source.
 */
export interface Prose {
  readonly text: string;
  /** Which part it stands in; undefined in the preamble or an unknown section. */
  readonly section?: SectionId;
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** Runs of text that correspond one to one with the source, in order. */
  readonly pieces: readonly { readonly text: number; readonly source: number; readonly length: number }[];
  /** Ranges of `text` that were given by `{{…}}`: right by construction. */
  readonly given: readonly (Span & { readonly path: string })[];
}

export interface FrontMatter {
  readonly title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, as written, never a Date. */
  readonly published?: string;
  readonly source?: string;
  /** 索引号 */
  readonly index?: string;
  readonly keywords: readonly string[];
  readonly summary?: string;
  readonly draft: boolean;
  /** Former addresses of this report, that redirect to it. */
  readonly aliases: readonly string[];
  readonly revisions: readonly { readonly date: string; readonly note: string }[];
  readonly waivers: readonly Waiver[];
}

export interface Waiver {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

/** Where the front matter says something, by path. */
export const frontMatterPlace = ({ source, frontMatterSpans }: Narrative, path: string): Location => ({
  source,
  span: frontMatterSpans.get(path) ?? { start: 0, end: 0 },
});

/** The source range of a range of a block's text. */
export const sourceSpan = (prose: Prose, start: number, end: number): Span => {
  let from: number | undefined;
  let to: number | undefined;
  for (const piece of prose.pieces) {
    const pieceEnd = piece.text + piece.length;
    if (from === undefined && start < pieceEnd) from = piece.source + Math.max(0, start - piece.text);
    if (piece.text < end) to = piece.source + Math.min(piece.length, Math.max(0, end - piece.text));
  }
  const first = from ?? to ?? 0;
  return { start: first, end: Math.max(first, to ?? first) };
};
