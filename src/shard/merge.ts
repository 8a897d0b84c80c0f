import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildResult } from '../build-options.ts';
import { findingLog } from '../findings/finding-log.ts';
import { courtOf, stops } from '../lanes/lane.ts';
import { mostFindings, projectRoutes, withBaseUrl } from '../lanes/project-routes.ts';
import { ProjectError } from '../project-error.ts';
import { readProject } from '../read-project.ts';
import type { Route } from '../render/route.ts';
import { textPath } from '../search/manifest.ts';
import { severities } from '../summary.ts';
import { emptyTally } from '../tally.ts';
import { type Manifest, type Provenance, publishedManifest } from '../write/manifest.ts';
import { openPublication } from '../write/publish.ts';
import type { Builder } from '../write/work-place.ts';
import { realFiles } from '../write/write-files.ts';
import { readShardRecord, type ShardRecord, shardRecordName } from './shard-record.ts';

export interface MergeOptions {
  /** Absolute: the folder that holds content/, as the shards saw it. */
  readonly root: string;
  /** Absolute: what `build --shard` made, in any order. */
  readonly shards: readonly string[];
  /** Absolute. */
  readonly out: string;
  /** Warnings stop it as errors do. */
  readonly strict: boolean;
  readonly clean: boolean;
  readonly builder: Builder;
  /** The program's version. */
  readonly version: string;
  /** To be stated in the manifest. */
  readonly provenance?: Provenance | undefined;
}

interface Part {
  readonly folder: string;
  readonly record: ShardRecord;
  readonly manifest: Manifest;
}

const refuse = (zh: string, en: string): ProjectError => new ProjectError({ zh, en });

/** Are these all the shards of one build, of this content, by this program? */
const checkParts = (parts: readonly Part[], digest: string, version: string): void => {
  const [first] = parts;
  if (!first) return;
  const { of, baseUrl } = first.record;
  for (const { folder, record } of parts) {
    if (record.program !== version)
      throw refuse(
        `“${folder}”是 nianbao ${record.program} 生成的，现在运行的是 ${version}。请用同一个版本重新生成`,
        `“${folder}” was built by nianbao ${record.program}, this is ${version}. Build it again with the same version`,
      );
    if (record.digest !== digest)
      throw refuse(
        `“${folder}”是用另一份内容生成的，和现在的 content 不一致。请用同一次提交重新生成全部各部分`,
        `“${folder}” was built from other content than what is here now. Build all shards again from one commit`,
      );
    if (record.of !== of || record.baseUrl !== baseUrl)
      throw refuse(
        `“${folder}”和“${first.folder}”不是同一次生成的部分：--shard 的总数或者 --base-url 不同`,
        `“${folder}” and “${first.folder}” are no parts of one build: their --shard totals or --base-url differ`,
      );
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !parts.some(({ record }) => record.index === index));
  if (missing.length > 0)
    throw refuse(`还缺第 ${missing.join('、')} 部分，共 ${of} 部分`, `Shard ${missing.join(', ')} of ${of} is missing`);
  if (parts.length > of) throw refuse('同一部分给了两次', 'A shard is given twice');
};

const damaged = (folder: string, file: string): ProjectError =>
  refuse(
    `“${folder}”里的 ${file} 缺少或者被改动了。请重新生成这一部分`,
    `${file} in “${folder}” is missing or was changed. Build this shard again`,
  );

/**
 * Joins the results of sharded builds: the site is the same to the byte as one build makes it. What stands for the whole site (indexes,
 * search, open data) is made here; pages of reports are only copied.
 */
export const mergeShards = ({ root, shards, out, strict, clean, builder, version, provenance }: MergeOptions): BuildResult => {
  const project = readProject(root);
  const { agencies, reports } = project.content;
  const parts = shards.map((folder): Part => ({ folder, record: readShardRecord(folder), manifest: publishedManifest(folder, realFiles) }));
  checkParts(parts, project.digest(), version);
  const log = findingLog(mostFindings);
  const tally = emptyTally();
  log.add(project.findings);
  for (const { record } of parts) {
    log.addLog(record.counts, record.findings);
    tally.addTotal(record.total);
  }
  const result = {
    findings: log.sorted(),
    summary: { agencies: agencies.length, reports: reports.length, ...tally.total(), ...severities(log.count) },
    unconfigured: !project.config,
  };
  if (!project.config || stops(log, strict)) return result;

  const holders = new Map<string, Part>();
  for (const part of parts) for (const file of part.manifest.keys()) if (file !== shardRecordName) holders.set(file, part);
  const textOf = (report: string): string | undefined => {
    const file = textPath(report);
    const holder = holders.get(file);
    return holder && readFileSync(path.join(holder.folder, file), 'utf8').slice(0, -1);
  };
  const court = courtOf(project, findingLog(0), emptyTally());
  const config = withBaseUrl(project.config, parts[0]?.record.baseUrl ?? undefined);
  const { ofReport, ofSite, withheld } = projectRoutes(project, config, court, { searchText: textOf });

  const publication = openPublication({ out, root, builder, clean, provenance });
  try {
    const copied = (route: Route): boolean => {
      const { path: file, kind } = route;
      const holder = holders.get(file);
      if (!holder) return false;
      holders.delete(file);
      publication.stage({ path: file, kind, body: () => ({ copy: path.join(holder.folder, file) }) }, holder.manifest.get(file));
      return true;
    };
    for (const report of reports) {
      const part = holders.get(textPath(report.path));
      for (const route of ofReport(report)) if (!copied(route)) throw damaged(part?.folder ?? shards.join(' '), route.path);
    }
    const own = ofSite().filter((route) => !copied(route));
    for (const [file, { folder }] of holders) throw damaged(folder, file);
    for (const route of own) publication.stage(route);
    return { ...result, published: publication.commit(), withheld };
  } catch (thrown) {
    publication.abandon();
    throw thrown;
  }
};
