import type { RuleContext } from '../check/rule.ts';
import type { Agency } from '../model/agency.ts';

/** What the rules were told of the rest of the site when they judged a report. While it stays as it is, they say the same. */
export interface Reached {
  /** Other agencies whose reports they asked for. */
  readonly agencies: readonly string[];
  /** Paths of the reports that resemble this one most; absent: they did not ask. */
  readonly alike?: readonly string[];
}

const reportPage = /^(?:(.*)\/)?[0-9]{4}\/index\.html$/;

/** The agency whose report may stand at a path below dist/. */
const agencyOfPage = (page: string): string | undefined => {
  const found = reportPage.exec(page);
  return found ? (found[1] ?? '') : undefined;
};

/**
 * A context for one report that writes down what is asked of it. Names of agencies and addresses within the site are not written down:
 * when these change, everything is made anew.
 */
export const reachingContext = (
  context: RuleContext,
  { path: own }: Agency,
): { readonly context: RuleContext; readonly reached: () => Reached } => {
  const agencies = new Set<string>();
  let alike: readonly string[] | undefined;
  const reach = (path: string | undefined): void => {
    if (path !== undefined && path !== own) agencies.add(path);
  };
  const { addresses, lookalikes } = context;
  return {
    context: {
      ...context,
      reportOf: (agencyPath, year) => {
        reach(agencyPath);
        return context.reportOf(agencyPath, year);
      },
      ...(lookalikes
        ? {
            lookalikes: (report) => {
              const found = lookalikes(report);
              for (const { agency } of found) reach(agency.path);
              alike = found.map(({ path }) => path);
              return found;
            },
          }
        : {}),
      ...(addresses
        ? {
            addresses: {
              has: (path, from) => addresses.has(path, from),
              anchorsOf: (path) => {
                reach(agencyOfPage(path));
                return addresses.anchorsOf(path);
              },
            },
          }
        : {}),
    },
    reached: () => ({ agencies: [...agencies], ...(alike ? { alike } : {}) }),
  };
};
