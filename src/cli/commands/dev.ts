import { resolve } from 'node:path';
import type { Localized } from '../../language.ts';
import { defineCommand } from '../command.ts';

export const devCommand = defineCommand({
  name: 'dev',
  summary: { zh: '边写边看：保存后页面马上更新，问题显示在页面上', en: 'live pages while you write, with findings in the page' },
  options: {
    port: {
      kind: 'number',
      value: 'N',
      least: 0,
      most: 65535,
      default: 4321,
      summary: { zh: '端口，被占用时用下一个空着的', en: 'port; when taken, the next free one' },
    },
    host: {
      kind: 'text',
      value: 'ADDRESS',
      default: '127.0.0.1',
      summary: { zh: '服务地址，默认只有本机能访问', en: 'address; by default only this machine can reach it' },
    },
    open: { kind: 'flag', summary: { zh: '在浏览器中打开', en: 'open the site in the browser' } },
    poll: {
      kind: 'flag',
      summary: { zh: '每秒检查一次文件，用于网络硬盘和容器', en: 'look at files every second: for network drives and containers' },
    },
  },
  examples: [
    { line: 'nianbao dev --open', does: { zh: '在浏览器中打开网站，边写边看', en: 'opens the site and follows what you write' } },
    { line: 'nianbao dev --port 8080', does: { zh: '使用端口 8080', en: 'uses port 8080' } },
  ],
  run: async ({ cwd, stderr, language, now, interruption }, { options }) => {
    const { dev } = await import('../../dev/dev.ts');
    const { lanSentence } = await import('../../dev/message.ts');
    const { visible } = await import('../../formats/visible.ts');
    const { limitHeapGrowth } = await import('../heap-growth.ts');
    const { isLocal, ownAddresses } = await import('../own-addresses.ts');
    const { wrap } = await import('../../formats/wrap.ts');
    const write = (text: string): void => stderr.write(`${text}\n`);
    const say = (sentence: Localized): void => write(wrap(visible(sentence[language]), stderr.columns).join('\n'));
    const early: Localized[] = [];
    let started = false;
    const { host, port, poll, quiet } = options;
    const signal = interruption();
    const {
      url,
      port: taken,
      close,
    } = await dev({
      root: resolve(cwd, options.root),
      ...{ port, host, poll, language, now },
      large: limitHeapGrowth,
      hosts: isLocal(host) ? [] : ownAddresses(host),
      say: (sentence, telling) => {
        if (quiet && telling === 'change') return;
        // Where the site is comes first.
        if (started) say(sentence);
        else early.push(sentence);
      },
    });
    const ended = new Promise<void>((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
    if (!isLocal(host)) say(lanSentence(host));
    if (port !== 0 && taken !== port && !quiet)
      say({ zh: `端口 ${port} 已被占用，改用 ${taken}。`, en: `Port ${port} is taken; using ${taken}.` });
    if (!quiet) write({ zh: `浏览网站：${url} （按 Ctrl-C 结束）`, en: `The site: ${url} (Ctrl-C ends)` }[language]);
    started = true;
    for (const sentence of early) say(sentence);
    if (options.open) {
      const { openBrowser, opener } = await import('../../dev/open-browser.ts');
      if (!(await openBrowser(opener(url, process.platform))))
        say({ zh: `不能自动打开浏览器，请自己打开 ${url}`, en: `No browser could be opened; open ${url} yourself` });
    }
    await ended;
    await close();
    return 130;
  },
});
