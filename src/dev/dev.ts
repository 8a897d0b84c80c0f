import { readFileSync } from 'node:fs';
import path from 'node:path';
import { summaryLine } from '../formats/words.ts';
import type { Language, Localized } from '../language.ts';
import { programFolder } from '../load/program-folder.ts';
import { ProjectError } from '../project-error.ts';
import { close, listen } from '../serve/listen.ts';
import { createSiteServer } from '../serve/server.ts';
import { changeLine } from './change-line.ts';
import { eventStreams } from './event-streams.ts';
import type { Suspects } from './file-memory.ts';
import { follow } from './following.ts';
import { judgeAll, liveSite, type Moment, type Verdict } from './live-site.ts';
import { defectSentence } from './message.ts';
import { overlayState } from './overlay-state.ts';
import { devFolder } from './page.ts';
import { type Pages, pagesOf } from './pages.ts';
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
}

export interface Dev {
  readonly url: string;
  readonly port: number;
  /** What has been found, in all reports. */
  readonly verdict: () => Verdict;
  readonly close: () => Promise<void>;
}

/** Milliseconds that judging goes on before pages that were asked for meanwhile are answered. */
const turn = 8;

/** So long after a browser last asked for something it may ask for more of the same page; but judging does not wait for ever. */
const courtesy = 80;
const longestWait = 1000;

const nothingYet: Verdict = {
  findings: [],
  summary: { agencies: 0, reports: 0, checks: 0, notAssessable: 0, errors: 0, warnings: 0, infos: 0, waived: 0 },
};

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
  const site = liveSite(root);
  const own = ownFiles();

  let moment: Moment | undefined;
  let pages: Pages | undefined;
  let verdict: Verdict | undefined;
  let changed: readonly string[] = [];
  let changedAt = 0;
  let explained = '';
  let asked = Number.NEGATIVE_INFINITY;

  const explain = (thrown: unknown): void => {
    const sentence = thrown instanceof ProjectError ? thrown.sentence : defectSentence(thrown);
    // What is tried every second need not be told every second.
    if (sentence.en !== explained) say(sentence, 'trouble');
    explained = sentence.en;
  };
  const known = (): Verdict => verdict ?? nothingYet;

  const streams = eventStreams(({ page, local }) => {
    asked = now();
    if (!moment || !pages) return '';
    const { version = '' } = pages.page(page) ?? pages.page('404.html') ?? {};
    const shown = { version, ...(moment.files ? { stylesheet: moment.files.stylesheet } : {}) };
    return JSON.stringify(overlayState(moment, known().findings, { page, language, ...(local ? { root } : {}) }, shown));
  });

  const server = createSiteServer(
    {
      get: async (file) => {
        asked = now();
        return own.get(file) ?? pages?.body(file);
      },
    },
    { streams: new Map([[`${devFolder}/events`, streams.stream]]), hosts: options.hosts ?? [], onError: explain },
  );

  /** Lets browsers have their pages first. */
  const giveWay = async (): Promise<void> => {
    const start = now();
    while (now() - asked < courtesy && now() - start < longestWait) await new Promise((resolve) => setTimeout(resolve, courtesy / 4));
  };

  const judgeSite = async (judging: Moment): Promise<void> => {
    await giveWay();
    let since = now();
    const pause = async (): Promise<void> => {
      if (now() - since < turn) return;
      await new Promise((resolve) => setImmediate(resolve));
      await giveWay();
      since = now();
    };
    const found = await judgeAll(judging, pause, () => judging !== moment);
    if (!found) return;
    const { summary } = found;
    const start = { zh: summaryLine(summary, 'zh'), en: summaryLine(summary, 'en') };
    say(verdict ? changeLine(changed, summary, now() - changedAt) : start, 'change');
    verdict = found;
    changed = [];
    streams.tell();
  };

  const look = (suspects: Suspects): void => {
    const since = now();
    const seen = site.look(suspects);
    explained = '';
    if (!seen) return;
    if (changed.length === 0) changedAt = since;
    changed = [...new Set([...changed, ...seen.changed])];
    moment = seen;
    pages = pagesOf(seen, { language, verdict: known, explain });
    streams.tell();
    judgeSite(seen).catch(explain);
  };

  const { watch, poll = false, host = '127.0.0.1' } = options;
  look('everything');
  const port = await listen(server, options).catch((thrown: unknown) => {
    moment = undefined;
    throw thrown;
  });
  const following = follow({
    ...{ root, now, poll, look, explain },
    ...(watch ? { watch } : {}),
    say: (sentence) => say(sentence, 'trouble'),
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    port,
    verdict: known,
    close: async () => {
      await following.stop();
      moment = undefined;
      streams.close();
      await close(server);
    },
  };
};
