import { spawn } from 'node:child_process';

/** The platform's own way to open an address; the only process that nianbao ever starts, and only when asked to. */
const opener = (platform: string): readonly [string, ...string[]] =>
  platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];

/** Opens an address in the reader's browser. False where there is no such way. */
export const openBrowser = (url: string, platform: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [command, ...before] = opener(platform);
    const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
