import { createHash } from 'node:crypto';
import { escapeHtml } from '../render/escape.ts';
import type { Route } from '../render/route.ts';
import { stampOf } from './file-memory.ts';

/** Where the development server keeps what is its own, below the site's root: no folder of a site can begin with '_'. */
export const devFolder = '_nianbao';

/** A page as the browser gets it. */
export interface Page {
  readonly html: string;
  /** Another one means: the page that is open is no longer the one that is served. A style sheet alone is swapped, so its name does not count. */
  readonly version: string;
}

/** Puts the client of the development server into a page, as a file of its own: the policy of the page stays as it is. */
const withClient = (html: string, version: string): string => {
  const client = `<script type="module" src="/${devFolder}/overlay.js" data-version="${version}"></script>\n`;
  const head = html.indexOf('</head>');
  return head === -1 ? html + client : html.slice(0, head) + client + html.slice(head);
};

/** `beside`: what the page shows without naming it in its text, such as the state of its images. */
export const pageOf = (html: string, stylesheet: string | undefined, beside: readonly string[] = []): Page => {
  const named = stylesheet === undefined ? html : html.replaceAll(stylesheet, '');
  const version = createHash('sha256')
    .update(JSON.stringify([named, beside]))
    .digest('hex')
    .slice(0, 16);
  return { html: withClient(html, version), version };
};

/** Instead of a page that cannot be made yet. The findings stand in it as on a terminal, and in the overlay. */
export const messagePage = (title: string, lines: readonly string[], findings: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/${devFolder}/overlay.css">
</head>
<body class="nianbao-message">
<main>
<h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('')}<pre>${escapeHtml(findings)}</pre>
</main>
</body>
</html>
`;

/** The state of files that are published as they are. */
export const stampsOf = (routes: readonly Route[]): readonly string[] =>
  routes.flatMap(({ body }) => {
    const bytes = body();
    return typeof bytes === 'object' && 'copy' in bytes ? [stampOf(bytes.copy)] : [];
  });
