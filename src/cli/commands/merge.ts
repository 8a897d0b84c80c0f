import { resolve } from 'node:path';
import { checkedOutCommit } from '../../load/commit.ts';
import { built, unbuilt } from '../built-message.ts';
import { defineCommand } from '../command.ts';
import { outputOptions } from '../output-options.ts';
import { provenanceOf, unknownCommit } from '../provenance.ts';
import { shownPath } from '../shown-path.ts';
import { usageProblem } from '../usage-problem.ts';
import { verdict } from '../verdict.ts';

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
    const { cwd, stdout, stderr, language, version, now, builder } = context;
    const root = resolve(cwd, options.root);
    const provenance = options.provenance ? provenanceOf(context, () => checkedOutCommit(root)) : undefined;
    if (options.provenance && !provenance) return usageProblem(unknownCommit);
    const { mergeShards } = await import('../../shard/merge.ts');
    const started = now();
    const out = resolve(root, options.out);
    const folder = shownPath(cwd, out);
    const shards = operands.map((one) => resolve(cwd, one));
    const result = mergeShards({ root, shards, out, strict: options.strict, clean: options.clean, builder, version, provenance });
    const { findings, summary, published, withheld = [] } = result;
    if (summary.errors + summary.warnings > 0) {
      const { pretty } = await import('../../formats/pretty.ts');
      const told = findings.filter(({ severity }) => severity !== 'info');
      const total = summary.errors + summary.warnings;
      stderr.write(pretty(told, summary, { language, version, color: stderr.color, width: stderr.columns, total }));
    }
    if (published === undefined) stderr.write(`${unbuilt(folder)[language]}\n`);
    else if (!options.quiet) stdout.write(`${built(published, withheld, folder, now() - started, language)}\n`);
    return verdict(result, options.strict);
  },
});
