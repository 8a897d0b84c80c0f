/** Markup that is safe to print as it is: made by code that escapes or sanitises, never from content by hand. */
export interface Html {
  readonly html: string;
}

/** An address that is safe in href and src: relative, or of a scheme on the list below. */
export interface Url {
  readonly url: string;
}

export const safeHtml = (html: string): Html => ({ html });

/**
 * From one file of the site to another, relative, so that it works under any prefix and from file://. Both are paths below dist/
 * (`liangkou/2024/index.html`), of characters that need no encoding.
 */
export const relativeUrl = (from: string, to: string, fragment?: string): Url => {
  const target = to.split('/');
  const base = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  const path = `${'../'.repeat(base.length - shared)}${target.slice(shared).join('/')}`;
  return { url: fragment === undefined ? path : `${path}#${encodeURIComponent(fragment)}` };
};

/** An address of this site in full, for canonical links, feeds and sitemaps: folders instead of their index.html. */
export const absoluteUrl = (baseUrl: string, path: string): Url => ({ url: `${baseUrl}${path.replace(/(^|\/)index\.html$/, '$1')}` });

const external = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"'`\\]+$/i;

/** An address given by content; undefined when it is no http(s), mailto or tel address. */
export const externalUrl = (written: string): Url | undefined => (external.test(written) ? { url: written } : undefined);
