import { hash } from 'node:crypto';
import type { FileReference } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import { ProjectError } from '../project-error.ts';
import type { Held, Key } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';

export const textDigest = (text: string): string => hash('sha1', text, 'base64');

/** Files must not change between two looks at them in one run. */
export const changedMeanwhile = (file: string): ProjectError =>
  new ProjectError({
    zh: `“${file}”在运行的时候被改动了，结果会前后不一。请等文件保存好以后再运行一次`,
    en: `“${file}” was changed while nianbao was running, so parts of the result would not fit each other. Run again when it has been saved`,
  });

/**
 * A text that was read and not kept, read a second time: the very same, or `ProjectError` when the file is another one by now, since figures
 * and prose of one report must come from one state of its files.
 */
export class TextAgain implements Key<SourceText> {
  held: Held<SourceText> = undefined;
  readonly #digest: string;
  readonly #reference: FileReference;
  readonly #read: (reference: FileReference) => ReadText;

  constructor(digest: string, reference: FileReference, read: (reference: FileReference) => ReadText) {
    this.#digest = digest;
    this.#reference = reference;
    this.#read = read;
  }

  make(): SourceText {
    const { source } = this.#read(this.#reference);
    if (!source || textDigest(source.text) !== this.#digest) throw changedMeanwhile(this.#reference.file);
    return source;
  }
}

/** A text that is held as it was read. */
export class TextKept implements Key<SourceText> {
  held: Held<SourceText> = undefined;
  readonly #text: ReadText | undefined;

  constructor(text: ReadText | undefined) {
    this.#text = text;
  }

  make(): SourceText {
    const source = this.#text?.source;
    if (!source) throw new Error('a text was asked for that could not be read');
    return source;
  }
}
