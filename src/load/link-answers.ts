import fs from 'node:fs';
import path from 'node:path';

/** An outside address that answered, and when: days since 1970-01-01. */
export interface LinkAnswer {
  readonly address: string;
  readonly day: number;
}

export const linkAnswersFile = '.nianbao/links.json';

/** Answers of earlier runs of `check --external`. A file that is not there or not ours is as good as none: every link is asked. */
export const readLinkAnswers = (root: string): readonly LinkAnswer[] => {
  try {
    const data: unknown = JSON.parse(fs.readFileSync(path.join(root, linkAnswersFile), 'utf8'));
    if (typeof data !== 'object' || data === null) return [];
    return Object.entries(data).flatMap(([address, day]) =>
      Number.isInteger(day) && URL.canParse(address) ? [{ address, day: Number(day) }] : [],
    );
  } catch {
    return [];
  }
};
