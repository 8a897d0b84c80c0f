/** A file that a scaffold is going to make, in memory. */
export interface PlannedFile {
  /** Relative to the folder that is scaffolded, with '/': `content/2024/report.md`. */
  readonly path: string;
  readonly body: string | { readonly copy: string };
  /** May be run: a hook. */
  readonly executable?: true;
}
