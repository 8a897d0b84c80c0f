import { createHash } from 'node:crypto';
import type { FileReference } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import { ProjectError } from '../project-error.ts';
import type { SourceText } from '../source/source-text.ts';

export const textDigest = (text: string): string => createHash('sha1').update(text).digest('base64');

/** Files must not change between two looks at them in one run. */
export const changedMeanwhile = (file: string): ProjectError =>
  new ProjectError({
    zh: `“${file}”在运行的时候被改动了，结果会前后不一。请等文件保存好以后再运行一次`,
    en: `“${file}” was changed while nianbao was running, so parts of the result would not fit each other. Run again when it has been saved`,
  });

/** Reads a text a second time without having kept it. Figures and prose of one report must come from one state of its files. */
export const rereadable =
  (digest: string, reference: FileReference, read: (reference: FileReference) => ReadText): (() => SourceText) =>
  () => {
    const { source } = read(reference);
    if (!source || textDigest(source.text) !== digest) throw changedMeanwhile(reference.file);
    return source;
  };
