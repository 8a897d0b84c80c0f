import type { Report } from '../../model/report.ts';
import type { SiteConfig } from '../../model/site-config.ts';

/** Where a link of a report leads. */
export type Destination =
  /** Out of the site, or to a mail or telephone program: not judged by what the site holds. */
  | { readonly kind: 'outside' }
  /** Percent-encoding that stands for nothing, or up beyond the top of the site. */
  | { readonly kind: 'impossible' }
  /** Below dist/, decoded, NFC; a folder ends in '/', and '' is the home page. */
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string };

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const decoded = (written: string): string | undefined => {
  try {
    return decodeURIComponent(written).normalize('NFC');
  } catch {
    return undefined;
  }
};

/** The part of the site's address after the host: `/` or `/nianbao/`. */
const prefixOf = ({ baseUrl }: SiteConfig): string => (URL.canParse(baseUrl) ? new URL(baseUrl).pathname : '/');

/** The target as a path from the top of the site, '/' first, or relative to the report; undefined when it leads out of the site. */
const withinSite = (target: string, config: SiteConfig): string | undefined => {
  if (target.startsWith(config.baseUrl)) return `/${target.slice(config.baseUrl.length)}`;
  if (scheme.test(target) || target.startsWith('//')) return undefined;
  if (!target.startsWith('/')) return target;
  const prefix = prefixOf(config);
  return target.startsWith(prefix) ? `/${target.slice(prefix.length)}` : undefined;
};

/** Resolves a target as a browser would on the report's page; encodings and Unicode forms of a name are one. */
export const destinationOf = (target: string, report: Report, config: SiteConfig): Destination => {
  const written = withinSite(target, config);
  if (written === undefined) return { kind: 'outside' };
  const hash = written.indexOf('#');
  const fragment = decoded(hash === -1 ? '' : written.slice(hash + 1));
  const address = hash === -1 ? written : written.slice(0, hash);
  const query = address.indexOf('?');
  const path = query === -1 ? address : address.slice(0, query);
  if (fragment === undefined) return { kind: 'impossible' };
  if (path === '') return { kind: 'inside', path: `${report.path}/`, fragment };

  const segments = path.startsWith('/') ? [] : report.path.split('/');
  const steps = (path.startsWith('/') ? path.slice(1) : path).split('/');
  for (const [index, step] of steps.entries()) {
    const name = decoded(step);
    // A slash or a NUL that was hidden by encoding is part of no name.
    if (name === undefined || /[/\\\u0000]/.test(name)) return { kind: 'impossible' };
    if (name === '..') {
      if (segments.pop() === undefined) return { kind: 'impossible' };
    } else if (name !== '.' && (name !== '' || index < steps.length - 1)) segments.push(name);
  }
  const last = steps.at(-1) ?? '';
  const folder = last === '' || last === '.' || last === '..';
  return { kind: 'inside', path: segments.length === 0 ? '' : segments.join('/') + (folder ? '/' : ''), fragment };
};
