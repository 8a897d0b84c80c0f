import type { CheckResult } from './check-site.ts';
import type { BuildMade, EarlierBuild } from './earlier-build.ts';
import type { ReadFiles } from './load/read-files.ts';
import type { BlockCount } from './narrative/narrative.ts';
import type { Shard } from './shard/shard.ts';
import type { Measure } from './stopwatch.ts';
import type { Provenance } from './write/manifest.ts';
import type { PublishResult } from './write/publish.ts';
import type { Builder } from './write/work-place.ts';

export interface BuildOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  /** Use what an earlier build has left, where nothing has changed since. */
  readonly cache?: boolean;
  /** Threads that work on reports at the same time, this one among them; 1: no others. */
  readonly jobs?: number;
  /** Nobody asked for so many threads: take one where others would hardly pay. */
  readonly frugal?: boolean;
  /** Make only this part, for `mergeShards`. */
  readonly shard?: Shard & { readonly version: string };
  /** To be stated in the manifest. */
  readonly provenance?: Provenance | undefined;
  /** Told again and again how many reports are done. */
  readonly progress?: (done: number, total: number) => void;
  /** Told what this thread works on. */
  readonly measure?: Measure;
  /** Told that the site is not a small one, when every thread of the build has started: what it changes of V8 would make their start dearer. */
  readonly large?: () => void;
  /** Told once, at the end, how much prose all threads have read, and how much of it needed no parser. */
  readonly countProse?: (count: BlockCount) => void;
  readonly builder: Builder;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: PublishResult;
  /** Paths of the reports that were not published, since they are drafts. */
  readonly withheld?: readonly string[];
}

/** How builds of one site follow each other. */
export interface Succession {
  /** To find content/ by: what was listed shortly before need not be listed again. */
  readonly files?: ReadFiles;
  readonly earlier?: EarlierBuild | undefined;
  /** Told what the next build may use, when a site is published. */
  readonly keep?: (made: BuildMade) => void;
}
