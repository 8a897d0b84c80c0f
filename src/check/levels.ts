import type { Level } from '../findings/finding.ts';

/**
 * The level of a rule: site.yaml's for its id, then for its group (`text/*`), then what the finding itself asks for, then the default.
 */
export const levelOf = (configured: Readonly<Record<string, Level>>, rule: string, byDefault: Level): Level => {
  if (Object.hasOwn(configured, rule)) return configured[rule] ?? byDefault;
  const group = `${rule.slice(0, rule.indexOf('/'))}/*`;
  return Object.hasOwn(configured, group) ? (configured[group] ?? byDefault) : byDefault;
};
