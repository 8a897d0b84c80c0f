import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textKeeper } from '../../src/dev/kept-text.ts';
import type { ReadText } from '../../src/load/read-text.ts';

const file = fc.constantFrom('content/a/2023/report.md', 'content/b/2023/report.md', 'content/a/2023/statistics.yaml', 'content/site.yaml');
const words = fc
  .array(fc.constantFrom('政府信息公开', '工作', '  total: 1\n', '𠮷', 'é', '\n\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const text = fc.oneof(words, fc.string({ unit: 'grapheme' }));

it('gives back every text as it was read, however many have been read since', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ file, text }), { maxLength: 150 }), (sources) => {
      const keep = textKeeper();
      const kept = sources.map((source) => keep({ source, drafts: [] }));
      for (let time = 0; time < 2; time++) expect(kept.map(({ source }) => source)).toEqual(sources);
    }),
  );
});

it('gives the same object again as long as it is at hand, so that what was made of it need not be made twice', () => {
  const kept = textKeeper()({ source: { file: 'content/site.yaml', text: '标题' }, drafts: [] });
  expect(kept.source).toBe(kept.source);
});

it('leaves alone what could not be read as it should', () => {
  const source = { file: 'content/a/2023/report.md', text: '一' };
  const draft = {
    rule: 'config/encoding',
    message: { zh: '', en: '' },
    hint: { zh: '', en: '' },
    at: { source, span: { start: 0, end: 1 } },
  };
  for (const read of [{ drafts: [draft] }, { source, drafts: [draft] }] satisfies ReadText[]) expect(textKeeper()(read)).toBe(read);
});
