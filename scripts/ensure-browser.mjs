// Tests open the built pages in Chromium. Finds one, or installs Debian's (with a Chinese font), or says what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findBrowser = () => {
  if (process.env.CHROME_PATH) return runs(process.env.CHROME_PATH) ? process.env.CHROME_PATH : undefined;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(runs);
};

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const install = () => {
  if (!runs('/usr/bin/apt-get')) return false;
  const [command, ...before] =
    process.getuid?.() === 0 ? ['apt-get'] : spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : [];
  if (command === undefined) return false;
  console.error(
    'Chromium is needed by the tests of pages and is not here: installing it from Debian (apt-get install chromium fonts-noto-cjk).',
  );
  return (
    run(command, [...before, 'update', '-q']) &&
    run(command, [...before, 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  );
};

if (findBrowser() === undefined && !(process.env.CHROME_PATH === undefined && install() && findBrowser() !== undefined)) {
  console.error(
    process.env.CHROME_PATH === undefined
      ? '测试要用 Chromium 打开网页，这台机器上没有，也不能自动安装。请安装 chromium 和 fonts-noto-cjk（Debian：apt-get install chromium fonts-noto-cjk），或者用环境变量 CHROME_PATH 指出它的位置。\nThe tests open pages in Chromium, which is not here and cannot be installed automatically. Install chromium and fonts-noto-cjk, or name it by CHROME_PATH.'
      : `CHROME_PATH 指的 ${process.env.CHROME_PATH} 不能运行。\nCHROME_PATH names ${process.env.CHROME_PATH}, which cannot be run.`,
  );
  process.exitCode = 1;
}
