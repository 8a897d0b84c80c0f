import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.ts';

/**
 * Tells a finding apart from others and recognises it in a later run: made of the rule, the file, the figure and the words at the place,
 * not of line numbers or of messages, so that it survives lines moving and another language. Equal ones are numbered in order.
 * Hexadecimal, 32 digits, in the order of the findings.
 */
export const fingerprints = (findings: readonly Finding[]): string[] => {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place, path, excerpt }) => {
    const identity = JSON.stringify([rule, place.file, path ?? '', (excerpt.lines[0] ?? '').trim()]);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return createHash('sha256').update(`${identity}${occurrence}`).digest('hex').slice(0, 32);
  });
};
