import type { Language } from '../language.ts';

/** One line on a terminal that says how far a long build is, written over again and again. */
export interface ProgressLine {
  readonly progress: (done: number, total: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const patience = 2000;
const pause = 200;
const clear = '\r\u001b[K';

/** Says nothing in the first two seconds: most builds are done by then. `now` in milliseconds. */
export const progressLine = (write: (text: string) => void, now: () => number, language: Language): ProgressLine => {
  const started = now();
  let last = started + patience - pause;
  let shown = false;
  return {
    progress: (done, total) => {
      const time = now();
      if (time - last < pause || done === 0) return;
      last = time;
      shown = true;
      const left = Math.ceil((((time - started) / done) * (total - done)) / 1000);
      write(
        language === 'zh'
          ? `${clear}已处理 ${done} / ${total} 份报告，大约还要 ${left} 秒`
          : `${clear}${done} of ${total} reports done, about ${left} s left`,
      );
    },
    end: () => {
      if (shown) write(clear);
    },
  };
};
