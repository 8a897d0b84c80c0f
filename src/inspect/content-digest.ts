import { createHash } from 'node:crypto';
import type { Content } from './read-content.ts';

/** SHA-256 of everything in content/ that a site is made from, without reading it again. Attachments count by name and size. */
export const contentDigest = ({ configuration, agencies, reports, surveys }: Content): string => {
  const hash = createHash('sha256');
  // No text that was read holds a NUL.
  const add = (...parts: readonly string[]): void => void hash.update(`${parts.join('\0')}\0`);
  add(JSON.stringify(configuration.config));
  for (const { path, source } of agencies) add(path, source.text);
  for (const [path, survey] of surveys()) add(path, survey.digestOf('statistics'), survey.digestOf('report'));
  for (const { attachments = [] } of reports) for (const { file, size } of attachments) add(file, String(size));
  return hash.digest('hex');
};
