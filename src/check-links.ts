import { askExternal, externalAddresses, externalDrafts } from './check/external-links.ts';
import { type CheckOptions, type CheckResult, judgeProject } from './check-site.ts';
import { settleDrafts } from './inspect/judge.ts';
import { readLinkAnswers } from './load/link-answers.ts';
import { readProject } from './read-project.ts';
import { writeLinkAnswers } from './write/link-answers.ts';

export interface AskingOptions {
  readonly fetch: typeof fetch;
  /** Days since 1970-01-01: how old an answer is. */
  readonly today: number;
  /** Whether an address may be asked; those of private networks are not by default. */
  readonly permits?: (url: URL) => boolean;
}

/** An address that answered is not asked again for a week; one that did not is asked every time. */
const lasting = 7;

/** `check` that also asks each outside link once: the only network access there is. Answers are kept in .nianbao/ below the root. */
export const checkLinks = async (options: CheckOptions, { fetch, today, permits }: AskingOptions): Promise<CheckResult> => {
  const project = readProject(options.root);
  const { reports } = project.content;
  const kept = readLinkAnswers(options.root).filter(({ day }) => day <= today && day > today - lasting);
  const known = Object.fromEntries(kept.map(({ address }) => [address, { kind: 'answered' } as const]));
  const answers = await askExternal(externalAddresses(reports), known, { fetch, ...(permits ? { permits } : {}) });
  const days = new Map(kept.map(({ address, day }) => [address, day]));
  const good = Object.entries(answers).flatMap(([address, { kind }]) => (kind === 'answered' ? [address] : []));
  writeLinkAnswers(
    options.root,
    good.map((address) => ({ address, day: days.get(address) ?? today })),
  );
  const { config } = project.content.configuration;
  return judgeProject(project, options, (report) => settleDrafts(externalDrafts(report, answers), config));
};
