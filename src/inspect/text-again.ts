import path from 'node:path';
import type { FileReference } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import { ProjectError } from '../project-error.ts';
import type { Held, Key } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import type { PackedSurvey } from './packed-survey.ts';
import type { TextName } from './survey-report.ts';
import { textDigest } from './text-digest.ts';

/** Files must not change between two looks at them in one run. */
export const changedMeanwhile = (file: string): ProjectError =>
  new ProjectError({
    zh: `“${file}”在运行的时候被改动了，结果会前后不一。请等文件保存好以后再运行一次`,
    en: `“${file}” was changed while nianbao was running, so parts of the result would not fit each other. Run again when it has been saved`,
  });

const fileNames: Readonly<Record<TextName, string>> = { report: 'report.md', statistics: 'statistics.yaml' };

/** Where the texts of a site are read. */
export interface ContentAgain {
  readonly root: string;
  readonly read: (reference: FileReference) => ReadText;
}

/**
 * A text that was read and not kept, read a second time: the very same, or `ProjectError` when the file is another one by now, since figures
 * and prose of one report must come from one state of its files.
 */
export class TextAgain implements Key<SourceText> {
  held: Held<SourceText> = undefined;
  readonly #report: string;
  readonly #name: TextName;
  readonly #survey: Pick<PackedSurvey, 'digestOf'>;
  readonly #content: ContentAgain;

  constructor(report: string, name: TextName, survey: Pick<PackedSurvey, 'digestOf'>, content: ContentAgain) {
    this.#report = report;
    this.#name = name;
    this.#survey = survey;
    this.#content = content;
  }

  make(): SourceText {
    const file = `content/${this.#report}/${fileNames[this.#name]}`;
    const { source } = this.#content.read({ file, absolute: path.join(this.#content.root, file), size: 0 });
    if (!source || textDigest(source.text) !== this.#survey.digestOf(this.#name)) throw changedMeanwhile(file);
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
