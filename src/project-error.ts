import type { Localized } from './language.ts';

/**
 * The project, its configuration or the machine does not allow to go on: no folder, no permission, a full disk. Not a finding (nothing is
 * wrong with the content) and not a defect: the command line prints the sentence and exits with 2.
 */
export class ProjectError extends Error {
  /** Names what it is about, the cause, and what to do. */
  readonly sentence: Localized;

  constructor(sentence: Localized) {
    super(sentence.en);
    this.name = 'ProjectError';
    this.sentence = sentence;
  }
}
