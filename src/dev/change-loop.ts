import type { Suspects } from './file-memory.ts';

export interface ChangeLoop {
  /** Something may have changed: this file or folder, or who knows what. */
  readonly touched: (absolute: string | undefined) => void;
  /** Looks at everything when it has nothing else to do. */
  readonly check: () => void;
  /** Resolves when what is running has ended; nothing is started any more. */
  readonly stop: () => Promise<void>;
}

/** Events of one save, and the saves of one checkout, belong together: this long after the last one, but not for ever, they are looked at. */
const quiet = 12;
const patience = 250;

/**
 * After a change, once nothing has happened for so long, all files are looked at, whatever the watcher has said of them: of a large site
 * later, so that its editors do not wait for that.
 */
const settling = 300;
const leisure = 30;

/** While files cannot be read (a folder that is being moved, too many open files). */
const retrying = 1000;

/** `look` answers false when it could not see: it is asked again. It never rejects. `now`: milliseconds. */
export const changeLoop = (look: (suspects: Suspects) => Promise<boolean>, now: () => number): ChangeLoop => {
  /** What was told since the last look, and when the first of it. */
  let told: { since: number; suspects: Set<string> | 'everything' } | undefined;
  /** A look at everything is due when nothing is told meanwhile. */
  let due = false;
  /** How long the last look at everything took. */
  let whole = 0;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(start, delay);
  };

  const start = (): void => {
    if (running || stopped || !(told || due)) return;
    const event = told;
    told = undefined;
    if (!event) due = false;
    const suspects = event?.suspects ?? 'everything';
    const since = now();
    running = look(suspects).then((seen) => {
      running = undefined;
      if (suspects === 'everything') whole = now() - since;
      due ||= event !== undefined || !seen;
      if (told) schedule(0);
      else if (due) schedule(seen ? Math.max(settling, leisure * whole) : retrying);
    });
  };

  return {
    touched: (absolute) => {
      told ??= { since: now(), suspects: new Set() };
      if (absolute === undefined) told.suspects = 'everything';
      else if (told.suspects !== 'everything') told.suspects.add(absolute);
      schedule(Math.max(0, Math.min(quiet, told.since + patience - now())));
    },
    check: () => {
      if (running || told || due) return;
      due = true;
      schedule(0);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
