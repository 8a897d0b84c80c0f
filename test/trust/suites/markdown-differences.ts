/** Where our reader and the examples of GitHub Flavored Markdown 0.29 differ, and why. CommonMark 0.31 has no differences. */
export interface Difference {
  readonly reason: string;
  /** Numbers of examples. */
  readonly examples: readonly number[];
}

export const gfmDifferences: readonly Difference[] = [
  { reason: 'task lists carry the classes that GitHub itself writes; attributes in another order', examples: [279, 280] },
  { reason: 'one tilde is a range in Chinese (3~5件，6~8件): only two strike out', examples: [491] },
  {
    reason:
      'bare addresses are found by a later step of ours, which stops at Chinese and keeps places; bare mail and xmpp addresses stay text',
    examples: [622, 623, 624, 625, 626, 627, 628, 629, 630, 631, 632, 633, 634, 635],
  },
  { reason: 'comments as CommonMark 0.31 has them, which GFM 0.29 has not taken up', examples: [649, 650] },
  { reason: 'no raw HTML at all gets through, not only the tags that GFM disallows', examples: [657] },
];
