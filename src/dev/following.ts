import type { Localized } from '../language.ts';
import { type ChangeLoop, changeLoop } from './change-loop.ts';
import type { Suspects } from './file-memory.ts';
import { pollingSentence } from './message.ts';
import type { FolderWatch, WatchFolders } from './watch-folders.ts';
import { watchSite } from './watch-site.ts';

export interface FollowOptions {
  readonly root: string;
  readonly now: () => number;
  readonly poll: boolean;
  readonly watch?: WatchFolders;
  /** Throws when the files cannot be seen now: they are looked at again. */
  readonly look: (suspects: Suspects) => void;
  readonly explain: (thrown: unknown) => void;
  /** Resolves when everything has been read for the first time. */
  readonly read: Promise<void>;
  readonly say: (sentence: Localized) => void;
}

export interface Following {
  readonly stop: () => Promise<void>;
}

const pollInterval = 1000;

/** A network drive may never answer, and a folder may go before it is watched. */
const longestStart = 3000;

/** Looks at the files of a root whenever something has changed there since the first look, which the caller has had, until it is stopped. */
export const follow = (options: FollowOptions): Following => {
  const { root, now, poll, watch = watchSite, look, explain, read, say } = options;
  let watching: FolderWatch | undefined;
  let polling: NodeJS.Timeout | undefined;
  let lost = false;

  const loop: ChangeLoop = changeLoop(async (suspects) => {
    try {
      look(suspects);
      if (lost && watching) await renew();
      else if (suspects === 'everything') watching?.catchUp?.();
      lost = false;
      return true;
    } catch (thrown) {
      explain(thrown);
      lost = true;
      return false;
    }
  }, now);

  const startPolling = (): void => {
    polling ??= setInterval(loop.check, pollInterval);
  };

  const start = (): FolderWatch =>
    watch(root, {
      onTouched: loop.touched,
      onTrouble: (code) => {
        if (polling) return;
        say(pollingSentence(code));
        startPolling();
        watching?.close().catch(explain);
        watching = undefined;
      },
    });

  /** A root that went and came back is not watched any more. */
  const renew = async (): Promise<void> => {
    await watching?.close();
    watching = start();
    await watching.ready;
    loop.touched(undefined);
  };

  if (poll) startPolling();
  else {
    watching = start();
    // What changed between the first look and now nobody has told; nor will what changes until the watcher is ready, however late that is.
    const awhile = new Promise((resolve) => setTimeout(resolve, longestStart).unref());
    for (const watched of [Promise.race([awhile, watching.ready]), watching.ready]) Promise.all([watched, read]).then(loop.check, explain);
  }
  return {
    stop: async () => {
      clearInterval(polling);
      await loop.stop();
      await watching?.close();
    },
  };
};
