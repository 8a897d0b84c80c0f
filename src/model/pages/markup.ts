/**
 * Markup that is safe to print as it is, and holds nothing that no published file may hold (src/source/printable.ts): made by code that escapes
 * or sanitises, never from content by hand.
 */
export interface Html {
  readonly html: string;
}

/** An address that is safe in href and src: made by the program, or judged by the schema of site.yaml. */
export interface Url {
  readonly url: string;
}

export const safeHtml = (html: string): Html => ({ html });

/**
 * From one file of the site to another, relative, so that it works under any prefix and from file://. Both are paths below dist/
 * (`liangkou/2024/index.html`), of characters that need no encoding.
 */
export const relativeUrl = (from: string, to: string, fragment?: string): Url => {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++) if (from[at] === '/') shared = at + 1;
  let path = '';
  for (let at = from.indexOf('/', shared); at !== -1; at = from.indexOf('/', at + 1)) path += '../';
  path += to.slice(shared);
  return { url: fragment === undefined ? path : `${path}#${encodeURIComponent(fragment)}` };
};

const homePage = 'index.html';

/** An address of this site in full, for canonical links, feeds and sitemaps: folders instead of their index.html. */
export const absoluteUrl = (baseUrl: string, path: string): Url => ({
  url: path === homePage || path.endsWith(`/${homePage}`) ? `${baseUrl}${path.slice(0, -homePage.length)}` : `${baseUrl}${path}`,
});
