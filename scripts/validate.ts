// npm run validate: every page of the demonstration site through the Nu HTML checker, which is what validator.w3.org runs. It is a Java
// program, so this is no part of the tests, which must run where there is no Java.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { withDemoSite } from './demo-site.ts';

const checker = resolve(import.meta.dirname, '../node_modules/vnu-jar/build/dist/vnu.jar');

const say = (zh: string, en: string): void => console.error(`${zh}\n${en}`);

const java = (...args: readonly string[]) => spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

if (java('-version').error) {
  say(
    '检查网页要用 Nu Html Checker，它是 Java 程序，这台机器上没有 Java。请安装 Java 11 以上版本（Debian：apt-get install default-jre-headless）。',
    'Pages are checked by the Nu Html Checker, a Java program, and there is no Java here: install Java 11 or later.',
  );
  process.exitCode = 2;
} else {
  await withDemoSite((folder) => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
    const { stdout, status } = java('-Xss1m', '-jar', checker, '--format', 'gnu', '--stdout', '--skip-non-html', folder);
    const messages = stdout.split('\n').filter((line) => line !== '');
    for (const message of messages) console.log(message.replaceAll(`${folder}/`, '').replace('file:', ''));
    if (status === 0 && messages.length === 0) say(`${pages} 个网页，没有问题。`, `${pages} pages, nothing found.`);
    else {
      say(`${pages} 个网页，${messages.length} 个问题。`, `${pages} pages, ${messages.length} messages.`);
      process.exitCode = 1;
    }
  });
}
