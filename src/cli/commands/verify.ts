import { resolve } from 'node:path';
import { visible } from '../../formats/visible.ts';
import type { Localized } from '../../language.ts';
import { defineCommand } from '../command.ts';
import { shownPath } from '../shown-path.ts';

const most = 50;

export const verify = defineCommand({
  name: 'verify',
  summary: { zh: '按 manifest.json 核对生成的网站，看有没有文件被改动', en: 'check a built site against its manifest.json' },
  operand: {
    name: 'DIST',
    summary: { zh: '生成的网站所在的文件夹，默认 dist', en: 'folder of the built site; default: dist' },
    least: 0,
    most: 1,
    completes: 'folder',
  },
  options: {},
  examples: [{ line: 'nianbao verify', does: { zh: '核对 dist/ 里的每个文件', en: 'checks every file in dist/' } }],
  run: async ({ cwd, stdout, language }, { options, operands }) => {
    const { verify: verifySite } = await import('../../write/verify.ts');
    const root = resolve(cwd, options.root);
    const out = resolve(root, operands[0] ?? 'dist');
    const { files, missing, changed, extra, madeBy } = verifySite(out);
    const folder = shownPath(cwd, out);
    const rows = [
      ...missing.map((file): [Localized, string] => [{ zh: '缺少', en: 'missing' }, file]),
      ...changed.map((file): [Localized, string] => [{ zh: '被改动', en: 'changed' }, file]),
      ...extra.map((file): [Localized, string] => [{ zh: '多出来的', en: 'extra' }, file]),
    ];
    for (const [what, file] of rows.slice(0, most)) stdout.write(`${what[language]} ${visible(file)}\n`);
    const outcome: Localized =
      rows.length === 0
        ? { zh: `${folder} 的 ${files} 个文件都与 manifest.json 一致。`, en: `All ${files} files of ${folder} are as manifest.json says.` }
        : {
            zh: `${folder} 与 manifest.json 不一致：缺少 ${missing.length} 个，被改动 ${changed.length} 个，多出 ${extra.length} 个。重新运行 nianbao build 可以恢复。`,
            en: `${folder} is not as manifest.json says: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra. Run nianbao build to restore it.`,
          };
    stdout.write(`${outcome[language]}\n`);
    if (madeBy) {
      const [program, commit] = [visible(madeBy.program), visible(madeBy.commit)];
      const stated: Localized = {
        zh: `manifest.json 写明：由 ${program} 用提交 ${commit} 生成。`,
        en: `manifest.json states that ${program} made it from commit ${commit}.`,
      };
      stdout.write(`${stated[language]}\n`);
    }
    return rows.length === 0 ? 0 : 1;
  },
});
