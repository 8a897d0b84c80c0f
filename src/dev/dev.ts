import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../findings/finding.ts';
import type { Summary } from '../formats/format.ts';
import { summaryLine } from '../formats/words.ts';
import type { Language, Localized } from '../language.ts';
import { programFolder } from '../load/program-folder.ts';
import { ProjectError } from '../project-error.ts';
import { close, listen } from '../serve/listen.ts';
import { createSiteServer } from '../serve/server.ts';
import { changeLine } from './change-line.ts';
import { eventStreams } from './event-streams.ts';
import type { Suspects } from './file-memory.ts';
import { firstFindings } from './first-findings.ts';
import { follow } from './following.ts';
import { liveSite, type Moment } from './live-site.ts';
import { defectSentence } from './message.ts';
import { overlayState } from './overlay-state.ts';
import { devFolder } from './page.ts';
import { type Pages, pagesOf } from './pages.ts';
import { takingTurns } from './turns.ts';
import { judgeAll, nothingYet, type Verdict } from './verdict.ts';
import type { WatchFolders } from './watch-folders.ts';

/** `change`: what happened and how it went; `trouble`: what somebody should know. */
export type Telling = 'change' | 'trouble';

export interface DevOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  readonly port: number;
  readonly host?: string;
  /** Further names under which the server may be asked for. */
  readonly hosts?: readonly string[];
  readonly language: Language;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** One sentence for each thing that happens. */
  readonly say: (sentence: Localized, telling: Telling) => void;
  /** Look at the files every second instead of being told by the system: for network drives. */
  readonly poll?: boolean;
  readonly watch?: WatchFolders;
  /** A site of so many reports is read whole before its first page is served. Default 256. */
  readonly atOnce?: number;
  /** Called before a site of more reports is read to its end. */
  readonly large?: () => void;
}

export interface Dev {
  readonly url: string;
  readonly port: number;
  readonly summary: () => Summary;
  /** What is wrong with the site, sorted, when all that has been seen of it has been judged. */
  readonly findings: () => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
}

/** After reading failed: a file has gone, or the machine has too many open. */
const retrying = 1000;

/** Files that add up or list all reports: they wait until all have been read. */
const sumsUp =
  /^(?:data|search)\/|(?:^|\/)rollup-[0-9]{4}\.html$|^[0-9]{4}\/(?:index|reports)\.html$|^(?:reports\.html|feed\.xml|sitemap\.xml)$/;

/** The scripts and the style sheet of the overlay, by path below the site's root. */
const ownFiles = (): ReadonlyMap<string, Uint8Array> =>
  new Map(
    ['overlay.js', 'open-page.js', 'changed-runs.js', 'reader-state.js', 'overlay.css'].map((name) => [
      `${devFolder}/${name}`,
      readFileSync(path.join(programFolder(), 'templates', 'dev', name)),
    ]),
  );

/** Serves the site as it would be built, from memory, and follows its files until it is closed. Throws `ProjectError` only at the start. */
export const dev = async (options: DevOptions): Promise<Dev> => {
  const { root, language, now, say } = options;
  const site = liveSite(root, options.atOnce);
  const own = ownFiles();
  const turns = takingTurns(now);

  let moment: Moment | undefined;
  let pages: Pages | undefined;
  let verdict: Verdict | undefined;
  let changed: readonly string[] = [];
  let changedAt = 0;
  let explained = '';
  /** Resolves when all reports have been read. */
  let read: Promise<void> = Promise.resolve();
  /** Resolves when the moment has been judged. */
  let judging: Promise<void> = Promise.resolve();

  const explain = (thrown: unknown): void => {
    const sentence = thrown instanceof ProjectError ? thrown.sentence : defectSentence(thrown);
    // What is tried every second need not be told every second.
    if (sentence.en !== explained) say(sentence, 'trouble');
    explained = sentence.en;
  };
  const known = (): Verdict => verdict ?? nothingYet;

  const streams = eventStreams(({ page, local }) => {
    turns.asked();
    if (!moment || !pages) return '';
    const { version = '' } = pages.page(page) ?? pages.page('404.html') ?? {};
    const shown = { version, ...(moment.files ? { stylesheet: moment.files.stylesheet } : {}) };
    return JSON.stringify(overlayState(moment, known(), { page, language, ...(local ? { root } : {}) }, shown));
  });

  const server = createSiteServer(
    {
      get: async (file) => {
        turns.asked();
        const script = own.get(file);
        if (script) return script;
        if (sumsUp.test(file)) await read;
        const more = site.want(file);
        if (more) show(more);
        return pages?.body(file);
      },
    },
    { streams: new Map([[`${devFolder}/events`, streams.stream]]), hosts: options.hosts ?? [], onError: explain },
  );

  const judgeSite = async (judging: Moment): Promise<void> => {
    await turns.giveWay();
    const found = await judgeAll(judging, turns.pause, () => judging !== moment);
    if (!found) return;
    const { summary } = found;
    const start = { zh: summaryLine(summary, 'zh'), en: summaryLine(summary, 'en') };
    say(verdict ? changeLine(changed, summary, now() - changedAt) : start, 'change');
    verdict = found;
    changed = [];
    streams.tell();
  };

  const show = (seen: Moment): void => {
    changed = [...new Set([...changed, ...seen.changed])];
    moment = seen;
    pages = pagesOf(seen, { language, verdict: known, explain });
    streams.tell();
    if (seen.complete) judging = judgeSite(seen).catch(explain);
  };

  const look = (suspects: Suspects): void => {
    const since = now();
    const seen = site.look(suspects);
    explained = '';
    if (!seen) return;
    if (changed.length === 0) changedAt = since;
    show(seen);
  };

  /** Reads a large site to the end while its first pages are looked at. */
  const readAll = async (): Promise<void> => {
    if (moment?.complete) return;
    options.large?.();
    for (let more = true; moment && more; ) {
      try {
        more = site.readOn();
        await turns.pause();
      } catch (thrown) {
        explain(thrown);
        await new Promise((resolve) => setTimeout(resolve, retrying));
      }
    }
    if (moment && !moment.complete) show(site.now());
  };

  const { watch, poll = false, host = '127.0.0.1' } = options;
  look('everything');
  const port = await listen(server, options).catch((thrown: unknown) => {
    moment = undefined;
    throw thrown;
  });
  read = readAll().catch(explain);
  const following = follow({
    ...{ root, now, poll, look, explain, read },
    ...(watch ? { watch } : {}),
    say: (sentence) => say(sentence, 'trouble'),
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    port,
    summary: () => known().summary,
    findings: async () => {
      await read;
      for (let seen: Moment | undefined; seen !== moment; await judging) seen = moment;
      return moment ? firstFindings(moment, known(), () => true, Number.POSITIVE_INFINITY) : [];
    },
    close: async () => {
      await following.stop();
      moment = undefined;
      streams.close();
      await close(server);
    },
  };
};
