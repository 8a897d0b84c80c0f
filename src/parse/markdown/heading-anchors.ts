import { slug as slugOf } from 'github-slugger';
import type { Heading } from 'mdast';

const longest = 40;

/** Gives out ids of the page, each once. */
export type AnchorOf = (title: string) => string;

/** A number at the end of every repeated id, as GithubSlugger gives them. */
const numbered = (): ((id: string) => string) => {
  const given = new Map<string, number>();
  return (id) => {
    let unique = id;
    let count = given.get(id) ?? 0;
    while (given.has(unique)) unique = `${id}-${++count}`;
    if (unique !== id) given.set(id, count);
    given.set(unique, 0);
    return unique;
  };
};

/**
 * Ids from titles: Chinese stays readable (`一主动公开`). A title that leaves nothing is `section`; one of ASCII letters alone gets
 * the prefix `part-`, so that no heading can take an id that the page itself or its scripts use.
 */
export const anchors = (): AnchorOf => {
  const unique = numbered();
  return (title) => {
    const short = [...title.normalize('NFC').slice(0, 2 * longest)].slice(0, longest).join('');
    const slug = slugOf(short.trim()).replace(/^-+|-+$/g, '');
    if (slug === '') return unique('section');
    return unique(/^[\u0000-\u007f]*$/.test(slug) ? `part-${slug}` : slug);
  };
};

/** Levels of the headings below one heading: the first is one deeper than it, and none is ever skipped. */
export const headingLevels = (outer: 1 | 2): ((heading: Heading) => void) => {
  const open: number[] = [];
  return (heading) => {
    const written = heading.depth;
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    const depth = outer + open.length;
    heading.depth = depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6;
  };
};
