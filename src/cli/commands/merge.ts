import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { outputOptions } from '../output-options.ts';
import { provenanceOf } from '../provenance.ts';
import { shownPath } from '../shown-path.ts';
import { tellBuild } from '../tell-build.ts';

export const merge = defineCommand({
  name: 'merge',
  summary: { zh: '把分几部分生成的结果合成一个网站', en: 'join the results of sharded builds into one site' },
  operand: {
    name: 'SHARD',
    summary: { zh: 'build --shard 生成的文件夹，要给全', en: 'folders made by build --shard, all of them' },
    least: 1,
    most: 10_000,
    completes: 'folder',
  },
  options: {
    out: outputOptions.out,
    provenance: outputOptions.provenance,
    strict: { kind: 'flag', summary: { zh: '有警告也不生成', en: 'warnings stop it, too' } },
    clean: outputOptions.clean,
  },
  examples: [
    {
      line: 'nianbao merge shards/1 shards/2 --out dist',
      does: { zh: '把两部分合成 dist/，与一次生成的完全一样', en: 'joins two parts into dist/, the same as one build makes' },
    },
  ],
  run: async (context, { options, operands }) => {
    const { cwd, version, now, builder } = context;
    const { strict, clean, quiet } = options;
    const root = resolve(cwd, options.root);
    const provenance = options.provenance ? provenanceOf(context, root) : undefined;
    if (provenance && 'kind' in provenance) return provenance;
    const { mergeShards } = await import('../../shard/merge.ts');
    const started = now();
    const out = resolve(root, options.out);
    const shards = operands.map((one) => resolve(cwd, one));
    const result = mergeShards({ root, shards, out, strict, clean, builder, version, provenance });
    return tellBuild(context, result, { folder: shownPath(cwd, out), started, strict, quiet });
  },
});
