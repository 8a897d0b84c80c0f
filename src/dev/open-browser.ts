import { spawn } from 'node:child_process';

/** A command and what is said to it. */
export type CommandLine = readonly [command: string, ...words: string[]];

/** The platform's own way to open an address. */
export const opener = (url: string, platform: string): CommandLine =>
  platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];

/** Starts what opens an address: the only process that nianbao ever starts, and only when asked to. False where it cannot be started. */
export const openBrowser = ([command, ...words]: CommandLine): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
