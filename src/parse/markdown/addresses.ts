import type { Link, Text } from 'mdast';
import { textSlices } from './text-slice.ts';

// Only characters that RFC 3986 allows: a bare address ends where Chinese begins. Every repetition is bounded, so the search is linear.
const address =
  /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/gi;

const mayHold = /:\/\/|www\.|@/i;

/** Without the punctuation of the sentence around it, and without a closing bracket that it did not open. */
const trimmed = (written: string): string => {
  let end = written.length;
  let unclosed = 0;
  for (const character of written) unclosed += character === '(' ? 1 : character === ')' ? -1 : 0;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? '';
    if (last === ')') {
      if (unclosed >= 0) break;
      unclosed++;
    } else if (!/[?!.,:;*_~'"&[\]]/.test(last)) break;
  }
  return written.slice(0, end);
};

const urlOf = (written: string): string | undefined => {
  if (/^https?:/i.test(written)) return URL.canParse(written) ? written : undefined;
  if (/^www\./i.test(written)) return /^www\.[\w-]+\.\w/i.test(written) ? `http://${written}` : undefined;
  return `mailto:${written}`;
};

/** The bare web and e-mail addresses of a text as links, the rest as text; undefined when there are none. */
export const linkAddresses = (source: string, node: Text): (Text | Link)[] | undefined => {
  const { value } = node;
  if (!mayHold.test(value)) return undefined;
  const ranges: [number, number][] = [];
  const urls = new Map<number, string>();
  let done = 0;
  for (const match of value.matchAll(address)) {
    const written = trimmed(match[0]);
    const url = urlOf(written);
    if (url === undefined) continue;
    ranges.push([done, match.index], [match.index, match.index + written.length]);
    urls.set(match.index, url);
    done = match.index + written.length;
  }
  if (urls.size === 0) return undefined;
  ranges.push([done, value.length]);
  const filled = ranges.filter(([from, to]) => to > from);
  return textSlices(source, node, filled).map((part, index) => {
    const url = urls.get(filled[index]?.[0] ?? -1);
    return url === undefined ? part : { type: 'link', url, children: [part], ...(part.position ? { position: part.position } : {}) };
  });
};
