import type { Finding, Severity } from '../findings/finding.ts';
import { countsOf, type FindingCounts } from '../findings/finding-log.ts';
import { visible } from '../formats/visible.ts';
import { severityWord } from '../formats/words.ts';
import type { Language, Localized } from '../language.ts';
import type { Excerpt, Place } from '../source/place.ts';
import { firstFindings } from './first-findings.ts';
import type { Moment } from './live-site.ts';
import { folderOf, inFolder, noOthers, type OtherFindings, otherFindings } from './other-findings.ts';
import { type FrameLine, frameOf } from './overlay-frame.ts';
import { type OverlayWords, overlayWords } from './overlay-words.ts';
import { filesOf, sumOf, type Verdict } from './verdict.ts';

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

/** What concerns a page, in the order of severity, as far as it is listed; how much it is; and what is wrong elsewhere. */
interface Concern {
  readonly first: readonly Finding[];
  readonly counts: FindingCounts;
  readonly others: OtherFindings;
}

/** Of a report its own findings, just judged; of an agency those in its folder; elsewhere all. */
const concernOf = (moment: Moment, verdict: Verdict, page: string): Concern => {
  const folder = folderOf(page);
  const isHere = inFolder(folder);
  const isIndex = page.endsWith('/index.html');
  const report = isIndex ? moment.reportAt(folder) : undefined;
  if (report) {
    const own = [...moment.readingFindings.filter(({ place }) => isHere(place.file)), ...moment.judged(report).findings()];
    const rank = { error: 0, warning: 1, info: 2 };
    const first = own.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostFindings);
    const elsewhere = own.filter(({ place }) => !isHere(place.file)).length;
    return { first, counts: countsOf(own), others: otherFindings(moment, verdict, elsewhere, folder) };
  }
  const isAgency = folder !== '' && moment.content.agencies.some(({ path }) => path === folder);
  const isMine = isAgency ? isHere : () => true;
  return {
    first: firstFindings(moment, verdict, isMine, mostFindings),
    counts: sumOf(filesOf(verdict).flatMap(({ file, counts }) => (isMine(file) ? [counts] : []))),
    others: isAgency ? otherFindings(moment, verdict, 0, folder) : noOthers,
  };
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

/** `verdict`: on the whole site, as it was last told. */
export const overlayState = (
  moment: Moment,
  verdict: Verdict,
  request: OverlayRequest,
  page: { readonly version: string; readonly stylesheet?: string },
): OverlayState => {
  const words = overlayWords[request.language];
  const { first, counts, others } = concernOf(moment, verdict, request.page);
  return {
    ...page,
    notices: notices(moment, request.page, words),
    findings: first.map((finding) => shownFinding(finding, request)),
    unlisted: Math.max(0, counts.error + counts.warning + counts.info - first.length),
    ...{ counts, others, words },
  };
};
