import path from 'node:path';
import { type LinkAnswer, linkAnswersFile } from '../load/link-answers.ts';
import { replaceFile } from './replace-file.ts';

/** Keeps which outside addresses answered, sorted, for the next `check --external`. */
export const writeLinkAnswers = (root: string, answers: readonly LinkAnswer[]): void => {
  const sorted = [...answers].sort((a, b) => (a.address < b.address ? -1 : 1));
  replaceFile(
    path.join(root, linkAnswersFile),
    `${JSON.stringify(Object.fromEntries(sorted.map(({ address, day }) => [address, day])), undefined, 2)}\n`,
  );
};
