import type { Finding, Severity } from '../findings/finding.ts';
import { visible } from '../formats/visible.ts';
import { severityWord } from '../formats/words.ts';
import type { Language, Localized } from '../language.ts';
import type { Report } from '../model/report.ts';
import type { Excerpt, Place } from '../source/place.ts';
import type { Moment } from './live-site.ts';
import { folderOf, inFolder, noOthers, type OtherFindings, otherFindings } from './other-findings.ts';
import { type FrameLine, frameOf } from './overlay-frame.ts';
import { type OverlayWords, overlayWords } from './overlay-words.ts';

interface ShownPlace {
  /** `content/2024/statistics.yaml:12:5`, to be copied. */
  readonly where: string;
  readonly message: string;
  readonly frame: readonly FrameLine[];
  /** Opens the file at the line; only for a browser on this machine. */
  readonly open?: string;
}

interface ShownFinding extends ShownPlace {
  readonly severity: Severity;
  readonly word: string;
  readonly rule: string;
  readonly hint: string;
  readonly related: readonly ShownPlace[];
}

/** All that the overlay of one page shows, as text, in one language. */
export interface OverlayState {
  /** Of the page as it would be served now. */
  readonly version: string;
  readonly stylesheet?: string;
  /** Why the page is not what is written. */
  readonly notices: readonly string[];
  readonly findings: readonly ShownFinding[];
  /** Findings of this page beyond those that are listed. */
  readonly unlisted: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly others: OtherFindings;
  readonly words: OverlayWords;
}

export interface OverlayRequest {
  /** Below dist/: `liangkou/2024/index.html`. */
  readonly page: string;
  readonly language: Language;
  /** Absolute: only for a browser on this machine. */
  readonly root?: string;
}

const mostFindings = 50;

const editorLink = (root: string, { file, line, column }: Place): string => {
  const absolute = `${root.replaceAll('\\', '/')}/${file}`;
  return `vscode://file/${encodeURI(absolute).replace(/[?#]/g, encodeURIComponent).replace(/^\//, '')}:${line}:${column}`;
};

const placeOf = (place: Place, excerpt: Excerpt, message: Localized, { language, root }: OverlayRequest): ShownPlace => ({
  where: visible(`${place.file}:${place.line}:${place.column}`),
  message: visible(message[language]),
  frame: frameOf(excerpt, place),
  ...(root === undefined ? {} : { open: editorLink(root, place) }),
});

const shownFinding = (finding: Finding, request: OverlayRequest): ShownFinding => ({
  ...placeOf(finding.place, finding.excerpt, finding.message, request),
  severity: finding.severity,
  word: severityWord[finding.severity][request.language],
  rule: finding.rule,
  hint: visible(finding.hint[request.language]),
  related: finding.related.map(({ place, excerpt, message }) => placeOf(place, excerpt, message, request)),
});

const counts = (findings: readonly Finding[]): Record<Severity, number> => {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
};

/** The report whose page this is. */
const reportOfPage = ({ content }: Moment, page: string): Report | undefined => {
  const folder = folderOf(page);
  return page.endsWith('/index.html') ? content.reports.find(({ path }) => path === folder) : undefined;
};

/** What concerns a page: of a report its own findings, just judged; of an agency those in its folder; elsewhere all. */
const findingsOf = (moment: Moment, all: readonly Finding[], page: string): readonly Finding[] => {
  const report = reportOfPage(moment, page);
  if (report) return [...moment.readingFindings.filter(inFolder(report.path)), ...moment.judged(report).findings()];
  const folder = folderOf(page);
  return folder !== '' && moment.content.agencies.some(({ path }) => path === folder) ? all.filter(inFolder(folder)) : all;
};

const notices = ({ complete, shown, staleTemplates, files }: Moment, page: string, words: OverlayWords): readonly string[] => {
  const folder = folderOf(page);
  return [
    ...(shown.staleConfig && files ? [words.staleConfig] : []),
    ...(staleTemplates && files ? [words.staleTemplates] : []),
    ...(complete ? [] : [words.reading]),
    ...(shown.stale.has(folder) ? [words.staleReport] : []),
  ];
};

/** `all`: the findings of the whole site, sorted, as they were last told. */
export const overlayState = (
  moment: Moment,
  all: readonly Finding[],
  request: OverlayRequest,
  page: { readonly version: string; readonly stylesheet?: string },
): OverlayState => {
  const words = overlayWords[request.language];
  const own = findingsOf(moment, all, request.page);
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...own].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const mine = folderOf(request.page);
  return {
    ...page,
    notices: notices(moment, request.page, words),
    findings: sorted.slice(0, mostFindings).map((finding) => shownFinding(finding, request)),
    unlisted: Math.max(0, sorted.length - mostFindings),
    counts: counts(own),
    others: own === all ? noOthers : otherFindings(moment, all, own, mine),
    words,
  };
};
