import type { SiteAddresses } from '../../check/rule.ts';
import { suggestKey } from '../../form/suggestion.ts';
import type { Report } from '../../model/report.ts';
import type { SiteConfig } from '../../model/site-config.ts';
import type { NarrativeLink } from '../../narrative/narrative.ts';
import { type Destination, destinationOf } from './target.ts';

export interface InsideLink {
  readonly link: NarrativeLink;
  readonly destination: Exclude<Destination, { kind: 'outside' }>;
}

/** The links and images of a report that stay within the site. */
export const insideLinks = (report: Report, config: SiteConfig): readonly InsideLink[] =>
  (report.narrative?.links ?? []).flatMap((link) => {
    const destination = destinationOf(link.target, report, config);
    return destination.kind === 'outside' ? [] : [{ link, destination }];
  });

/** The file that answers a path: itself, or the page of a folder, with or without its last slash; undefined when there is none. */
export const fileAt = (path: string, addresses: SiteAddresses, from: Report): string | undefined => {
  if (path !== '' && !path.endsWith('/') && addresses.has(path, from)) return path;
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
  return addresses.has(page, from) ? page : undefined;
};

/** Names of the files beside a report, as a link in it would write them. */
export const attachmentNames = ({ path, attachments = [] }: Report): readonly string[] =>
  attachments.map(({ file }) => file.slice(`content/${path}/`.length).normalize('NFC'));

const stem = (name: string): string =>
  name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();

/** The attachment that a target probably means: the same name in another folder or with another extension, or nearly the same. */
export const meantAttachment = (target: string, report: Report): string | undefined => {
  const names = attachmentNames(report);
  return names.find((name) => stem(name) === stem(target)) ?? suggestKey(target, names);
};
