import type { Finding } from '../findings/finding.ts';
import { pretty } from '../formats/pretty.ts';
import type { Language } from '../language.ts';
import { wholeOf } from '../render/route.ts';
import { readRegularFile } from '../serve/regular-file.ts';
import { firstFindings } from './first-findings.ts';
import type { Moment } from './live-site.ts';
import { messageWords } from './message.ts';
import { messagePage, type Page, pageOf, stampsOf } from './page.ts';
import type { Verdict } from './verdict.ts';

/** The site of one moment as browsers get it: everything is made when it is first asked for. */
export interface Pages {
  readonly page: (file: string) => Page | undefined;
  /** Any file of the site. */
  readonly body: (file: string) => Promise<Uint8Array | string | undefined>;
}

interface PagesOptions {
  readonly language: Language;
  /** What is known of the whole site by now. */
  readonly verdict: () => Verdict;
  /** Told when a page cannot be made although nothing is known to be wrong. */
  readonly explain: (thrown: unknown) => void;
}

/** Of a page that cannot be made. */
const mostFindings = 20;

const indexFile = '/index.html';

export const pagesOf = (moment: Moment, { language, verdict, explain }: PagesOptions): Pages => {
  const { files, shown, reportAt, judged, readingFindings } = moment;
  const words = messageWords(language);
  const made = new Map<string, Page | undefined>();

  const message = (findings: readonly Finding[]): Page => {
    const text =
      findings.length === 0
        ? ''
        : pretty(findings, verdict().summary, { language, color: false, width: 100, version: '', maxFindings: mostFindings });
    return pageOf(messagePage(words.title, [words.follow], text), undefined);
  };

  const make = (file: string): Page | undefined => {
    const folder = file.endsWith(indexFile) ? file.slice(0, -indexFile.length) : undefined;
    if (!files) return message(readingFindings);
    if (folder !== undefined && shown.unmade.has(folder)) {
      const report = reportAt(folder);
      const own = readingFindings.filter(({ place }) => `${place.file}/`.startsWith(`content/${folder}/`));
      return message([...own, ...(report ? judged(report).findings() : [])]);
    }
    const body = files.get(file)?.body();
    return typeof body === 'string' ? pageOf(body, files.stylesheet, stampsOf(files.beside(file))) : undefined;
  };

  const page = (file: string): Page | undefined => {
    if (!file.endsWith('.html')) return undefined;
    if (made.has(file)) return made.get(file);
    let found: Page | undefined;
    try {
      found = make(file);
    } catch (thrown) {
      explain(thrown);
      found = message(firstFindings(moment, verdict(), () => true, mostFindings));
    }
    // Addresses that lead nowhere are without number.
    if (found) made.set(file, found);
    return found;
  };

  return {
    page,
    body: async (file) => {
      const html = page(file)?.html;
      if (html !== undefined) return html;
      const body = files?.get(file)?.body();
      if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body;
      return 'copy' in body ? readRegularFile(body.copy) : wholeOf(body);
    },
  };
};
