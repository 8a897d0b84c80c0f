// The ways into the program. scripts/bundle.mjs makes one script of all that can be reached from here; each module in it is run when it is
// first asked for.

/** What was typed after `nianbao`. */
export const runProcess = async (): Promise<void> => (await import('../cli/process.ts')).runProcess();

/** A further thread of a build. */
export const runLane = async (): Promise<void> => (await import('../lanes/lane-thread.ts')).runLaneThread();
