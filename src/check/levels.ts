import type { Level } from '../findings/finding.ts';

const fixedGroups = /^(?:yaml|schema|config)\//;
const fixedRules: ReadonlySet<string> = new Set(['markdown/too-complex', 'markdown/front-matter']);

/** Findings that discard what they are about: without the error, a site would be published with its tables or text missing. */
const isFixed = (rule: string): boolean => fixedGroups.test(rule) || fixedRules.has(rule);

/**
 * The level of a rule: site.yaml's for its id, then for its group (`text/*`), then what the finding itself asks for, then the default.
 * An error that discards a file stays an error, whatever site.yaml says.
 */
export const levelOf = (configured: Readonly<Record<string, Level>>, rule: string, byDefault: Level): Level => {
  if (byDefault === 'error' && isFixed(rule)) return 'error';
  if (Object.hasOwn(configured, rule)) return configured[rule] ?? byDefault;
  const group = `${rule.slice(0, rule.indexOf('/'))}/*`;
  return Object.hasOwn(configured, group) ? (configured[group] ?? byDefault) : byDefault;
};
