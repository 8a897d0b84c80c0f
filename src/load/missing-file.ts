import type { Draft } from '../findings/finding.ts';
import { wholeFile } from '../source/source-text.ts';

/** What is absent has no place of its own: the finding stands at the folder that lacks it. */
export const missingFile = (folder: string, zh: string, en: string, hintZh: string, hintEn: string): Draft => ({
  rule: 'config/missing-file',
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
  at: wholeFile(folder),
});
