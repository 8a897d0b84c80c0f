import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../../src/render/templates.ts';
import { placeOf } from '../../src/source/place.ts';
import { shippedTemplates } from './shipped-templates.ts';

describe('the shipped templates', () => {
  it('fit the shapes of their pages', () => {
    const drafts = checkTemplates(shippedTemplates());
    expect(drafts.map(({ at, message }) => `${placeOf(at).file}:${placeOf(at).line}:${placeOf(at).column} ${message.zh}`)).toEqual([]);
  });
});
