import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';

export const preview = defineCommand({
  name: 'preview',
  summary: { zh: '在本机浏览生成好的网站', en: 'serve the built site on this machine' },
  options: {
    out: {
      kind: 'text',
      value: 'DIR',
      default: 'dist',
      completes: 'folder',
      summary: { zh: '生成的网站所在的文件夹，默认 dist', en: 'folder of the built site; default: dist' },
    },
    port: {
      kind: 'number',
      value: 'N',
      least: 0,
      most: 65535,
      default: 4173,
      summary: { zh: '端口，被占用时用下一个空着的', en: 'port; when taken, the next free one' },
    },
  },
  examples: [
    { line: 'nianbao preview', does: { zh: '在 http://127.0.0.1:4173/ 浏览 dist/', en: 'serves dist/ at http://127.0.0.1:4173/' } },
  ],
  run: async ({ cwd, stderr, language, interruption }, { options }) => {
    const { preview: serve } = await import('../../serve/preview.ts');
    const out = resolve(cwd, options.root, options.out);
    const { url, port, close } = await serve(out, { port: options.port });
    const signal = interruption();
    const ended = new Promise<void>((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
    if (!options.quiet) {
      const moved = options.port !== 0 && port !== options.port;
      const taken = { zh: `端口 ${options.port} 已被占用，改用 ${port}。\n`, en: `Port ${options.port} is taken; using ${port}.\n` };
      const where = { zh: `浏览网站：${url} （按 Ctrl-C 结束）\n`, en: `The site: ${url} (Ctrl-C ends)\n` };
      stderr.write(`${moved ? taken[language] : ''}${where[language]}`);
    }
    await ended;
    await close();
    return 130;
  },
});
