import type { Draft } from '../findings/finding.ts';

/** A regular file below the root, reached without any symbolic link. Not yet read. */
export interface FileReference {
  /** Relative to the root, NFC, with '/': `content/liangkou/2024/report.md`. */
  readonly file: string;
  /** As the operating system knows it. */
  readonly absolute: string;
  readonly size: number;
}

/** A folder that holds an agency.yaml (or is the root of content/). */
export interface AgencyFolder {
  /** Below content/: '' for the root, `liangkou`, `huaian/hongze`. */
  readonly path: string;
  /** Path of the nearest agency above; undefined for the root. */
  readonly parent?: string;
  readonly agency?: FileReference;
  /** Ascending. */
  readonly years: readonly YearFolder[];
}

export interface YearFolder {
  readonly year: number;
  /** `liangkou/2024`, `2024` for the root agency. */
  readonly path: string;
  readonly report?: FileReference;
  readonly statistics?: FileReference;
  /** Everything else in the folder that may be published, sorted. */
  readonly attachments: readonly FileReference[];
}

/** What lies in content/, by names only. Sorted, so that every later stage is independent of the file system's order. */
export interface ContentTree {
  readonly root: string;
  readonly site?: FileReference;
  /** Parents before their subordinates. */
  readonly agencies: readonly AgencyFolder[];
  readonly drafts: readonly Draft[];
}
