import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDemoSite } from '../../scripts/demo-site.ts';

interface Link {
  readonly from: string;
  readonly target: string;
}

const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const linksOf = (folder: string, page: string): readonly Link[] =>
  [...readFileSync(join(folder, page), 'utf8').matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, target = '']) => ({
    from: page,
    target: target.replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity),
  }));

const inside = ({ target }: Link): boolean => !/^[a-z]+:/i.test(target);

/** Whether a link leads to a file, and to something with the id that it names. */
const leads =
  (folder: string) =>
  ({ from, target }: Link): boolean => {
    const { pathname, hash } = new URL(target, `https://site/${from}`);
    const file = join(folder, decodeURIComponent(pathname));
    if (!existsSync(file) || statSync(file).isDirectory()) return false;
    return hash === '' || readFileSync(file, 'utf8').includes(` id="${decodeURIComponent(hash.slice(1))}"`);
  };

describe('the demonstration site', () => {
  it('has no link that leads nowhere, to a folder, or to an anchor that is not there', async () => {
    await withDemoSite((folder) => {
      const links = pagesOf(folder).flatMap((page) => linksOf(folder, page));
      expect(links.filter(inside).length).toBeGreaterThan(500);
      expect(links.filter(({ target }) => target.includes('#')).length).toBeGreaterThan(100);
      expect(links.filter((link) => inside(link) && !leads(folder)(link))).toEqual([]);
    });
  });

  it('lists in its site map what it has, and all of it', async () => {
    await withDemoSite((folder) => {
      const base = 'https://nianbao.example/';
      const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
        address.slice(base.length).replace(/(^|\/)$/, '$1index.html'),
      );
      // Nothing to be found on either.
      const unlisted = ['404.html', 'search/index.html'];
      expect(listed.toSorted()).toEqual(
        pagesOf(folder)
          .filter((page) => !unlisted.includes(page))
          .toSorted(),
      );
    });
  });
});
