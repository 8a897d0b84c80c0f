import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../src/check-site.ts';
import { verdict } from '../src/cli/verdict.ts';
import { pretty } from '../src/formats/pretty.ts';
import { languages } from '../src/language.ts';

/** Each folder is a site as an editor left it; beside it, what `check` says word for word and the exit status. */
const cases = path.join(import.meta.dirname, 'golden', 'check');

const said = (root: string, language: 'zh' | 'en'): string => {
  const result = checkSite({ root, paths: [] });
  const text = pretty(result.findings, result.summary, { language, color: false, width: 100, version: '0.0.0' });
  return `${text}exit ${verdict(result, false)}\n`;
};

describe('check of', () => {
  for (const name of fs.readdirSync(cases).sort())
    for (const language of languages)
      it(`${name}, in ${language}`, async () => {
        const root = path.join(cases, name);
        await expect(said(root, language)).toMatchFileSnapshot(path.join(root, `expected.${language}.txt`));
      });
});
