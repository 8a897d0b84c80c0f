import { resolve } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formIndex } from '../../../src/form/figures.ts';
import type { EditionId } from '../../../src/form/form.ts';
import { lexiconOf, mayBeginWord, wordAt } from '../../../src/narrative/grammar/lexicon.ts';
import { officialWords } from '../../../src/narrative/grammar/official-words.ts';
import { packedLexicon } from '../../../src/narrative/grammar/packed-lexicon.ts';
import { bits, type Word } from '../../../src/narrative/grammar/word.ts';
import { plainWords } from '../../../src/narrative/grammar/words.ts';

const editions: readonly EditionId[] = ['2019', '2021'];
const root = resolve(import.meta.dirname, '../../..');

const listed = (edition: EditionId): ReadonlyMap<string, Word> => new Map([...officialWords(formIndex(edition)), ...plainWords]);

const longest = (words: ReadonlyMap<string, Word>, text: string, at: number): ReturnType<typeof wordAt> => {
  for (let end = text.length; end > at; end--) {
    const word = words.get(text.slice(at, end));
    if (word) return { kind: 'word', start: at, end, bit: bits[word.kind], value: word };
  }
  return undefined;
};

describe.each(editions)('the lexicon of %s', (edition) => {
  const words = listed(edition);
  const lexicon = lexiconOf(edition);

  it('knows every listed word for what it was listed as last', () => {
    for (const [text, word] of words)
      expect(wordAt(lexicon, text, 0)).toEqual({ kind: 'word', start: 0, end: text.length, bit: bits[word.kind], value: word });
  });

  it('finds the longest word at every place of a text, and says before where there is none', () => {
    const piece = fc.oneof(fc.constantFrom(...words.keys()), fc.constantFrom(...[...words.keys()].join('')), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (let at = 0; at < text.length; at++) {
          const found = wordAt(lexicon, text, at);
          expect(found).toEqual(longest(words, text, at));
          if (found) expect(mayBeginWord(lexicon, text, at, text.charCodeAt(at))).toBe(true);
        }
      }),
    );
  });

  it('is in the bundled program what the sources make', async () => {
    const { compiledLexicon } = await import('../../../scripts/compiled-lexicon.mjs');
    const { outputFiles } = await build({
      entryPoints: [resolve(root, 'src/narrative/grammar/packed-lexicon.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
      plugins: [compiledLexicon(root)],
    });
    const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
    const bundled = await import(`data:text/javascript;base64,${text}`);
    expect(bundled.packedLexicon(edition)).toEqual(packedLexicon(edition));
  });
});
