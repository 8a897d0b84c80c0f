import { type Excerpt, excerptOf } from './excerpt.ts';
import { fold, foldWithPlaces } from './fold.ts';
import { coveringGrams, gramText, shardOf } from './grams.ts';
import { gramsPath, type Manifest, manifestPath, textPath } from './manifest.ts';
import { readPostings } from './posting-text.ts';

/** Reads a text file of the site, by its path from the root. */
export type Load = (path: string) => Promise<string>;

export interface Filter {
  readonly year?: number;
  /** Part of the agency's name. */
  readonly agency?: string;
}

export interface Hit {
  /** `liangkou/2024` */
  readonly path: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  /** Pieces of text, those marked that were looked for; the title likewise. */
  readonly heading: Excerpt;
  readonly excerpt: Excerpt;
}

/** Answers, made as they are asked for: texts are only fetched for reports that are to be shown. */
export interface Results {
  /** Reports that may match; exactly those that do once `done`. */
  readonly candidates: number;
  /** Found and handed out so far. */
  readonly found: number;
  readonly done: boolean;
  readonly next: (count: number) => Promise<readonly Hit[]>;
}

export interface Searcher {
  readonly years: readonly number[];
  readonly agencies: readonly string[];
  /** Folded terms that a query asks for; empty when it is too short. */
  readonly terms: (query: string) => readonly string[];
  readonly find: (query: string, filter?: Filter) => Promise<Results>;
}

interface Document {
  readonly number: number;
  readonly path: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly form: number;
}

/** A query is typed by hand or pasted from a page; what is longer is cut, which can only find more. */
const longestQuery = 300;
const mostTerms = 8;

/** White space parts terms, which must all stand in a report; single characters together are one term. */
export const termsOf = (query: string): readonly string[] => {
  const text = query.normalize('NFC').slice(0, longestQuery);
  const terms = [...new Set(text.split(/\s+/u).map(fold))].filter((term) => term !== '');
  if (terms.some((term) => term.length > 1)) return terms.slice(0, mostTerms);
  const whole = fold(text);
  return whole.length > 1 ? [whole] : [];
};

const documentsOf = ({ agencies }: Manifest): readonly Document[] => {
  const documents: Document[] = [];
  for (const { path, name, reports } of agencies)
    for (const [year, form, title] of reports)
      documents.push({
        number: documents.length,
        path: path === '' ? String(year) : `${path}/${year}`,
        title: title ?? `${name}${year}年政府信息公开工作年度报告`,
        agency: name,
        year,
        form,
      });
  return documents;
};

const intersection = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((document) => sets.every((set) => set.has(document)));
};

/** One request for each file, however often it is asked for; a failed one may be tried again. */
const remembering = <Content>(load: (path: string) => Promise<Content>): ((path: string) => Promise<Content>) => {
  const known = new Map<string, Promise<Content>>();
  return (path) => {
    const answer = known.get(path) ?? load(path);
    known.set(path, answer);
    answer.catch(() => known.delete(path));
    return answer;
  };
};

/** Opens the index of a site. Runs at both ends: in the browser, and in tests. */
export const openSearch = async (loadFile: Load): Promise<Searcher> => {
  const load = remembering(loadFile);
  // Written by the build that wrote this script.
  const manifest: Manifest = JSON.parse(await load(manifestPath));
  const documents = documentsOf(manifest);
  const forms = manifest.forms.map(fold);

  const grams = remembering(async (path): Promise<Readonly<Record<string, string>>> => JSON.parse(await load(path)));

  const postings = async (code: number): Promise<readonly number[]> => {
    const shard = await grams(gramsPath(shardOf(code, manifest.shards)));
    const key = gramText(code);
    return Object.hasOwn(shard, key) ? readPostings(shard[key] ?? '') : [];
  };

  /** Reports in whose own text a term may stand, and those whose form says it. */
  const mayHold = async (term: string): Promise<ReadonlySet<number>> => {
    const own = intersection(await Promise.all(coveringGrams(term).map(postings)));
    const said = new Set(forms.flatMap((form, at) => (form.includes(term) ? [at] : [])));
    const byForm = said.size === 0 ? [] : documents.filter(({ form }) => said.has(form)).map(({ number }) => number);
    return new Set([...own, ...byForm]);
  };

  const hitOf = async (document: Document, terms: readonly string[]): Promise<Hit | undefined> => {
    const text = await load(textPath(document.path));
    const folded = foldWithPlaces(text);
    const form = forms[document.form] ?? '';
    if (!terms.every((term) => folded.folded.includes(term) || form.includes(term))) return undefined;
    const { path, title, agency, year } = document;
    const said = manifest.forms[document.form] ?? '';
    const inText = terms.some((term) => folded.folded.includes(term));
    return {
      ...{ path, title, agency, year },
      heading: excerptOf(title, foldWithPlaces(title), terms, Number.POSITIVE_INFINITY),
      excerpt: inText ? excerptOf(text, folded, terms) : excerptOf(said, foldWithPlaces(said), terms),
    };
  };

  const find = async (query: string, { year, agency = '' }: Filter = {}): Promise<Results> => {
    const terms = termsOf(query);
    const named = fold(agency);
    const sets = await Promise.all(terms.filter((term) => term.length > 1).map(mayHold));
    const titled = (title: string): boolean => terms.every((term) => fold(title).includes(term));
    const candidates =
      sets.length === 0
        ? []
        : documents.filter(
            (document) =>
              sets.every((set) => set.has(document.number)) &&
              (year === undefined || document.year === year) &&
              (named === '' || fold(document.agency).includes(named)),
          );
    // Reports of the agency or year that was asked for come first, then the newest, then the order of the site.
    const ranked = candidates
      .map((document) => ({ document, rank: titled(document.title) ? 0 : 1 }))
      .sort((a, b) => a.rank - b.rank || b.document.year - a.document.year || a.document.number - b.document.number)
      .map(({ document }) => document);
    let at = 0;
    let found = 0;
    let missed = 0;
    return {
      get candidates() {
        return ranked.length - missed;
      },
      get found() {
        return found;
      },
      get done() {
        return at >= ranked.length;
      },
      next: async (count) => {
        const hits: Hit[] = [];
        while (hits.length < count && at < ranked.length) {
          const batch = ranked.slice(at, at + count - hits.length);
          at += batch.length;
          const answers = await Promise.all(batch.map((document) => hitOf(document, terms)));
          const good = answers.flatMap((hit) => hit ?? []);
          missed += answers.length - good.length;
          found += good.length;
          hits.push(...good);
        }
        return hits;
      },
    };
  };

  return {
    years: [...new Set(documents.map(({ year }) => year))].sort((a, b) => b - a),
    agencies: manifest.agencies.filter(({ reports }) => reports.length > 0).map(({ name }) => name),
    terms: termsOf,
    find,
  };
};
