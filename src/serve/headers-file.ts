/** Headers for the paths that a pattern matches. A '*' stands for anything; it may only come last. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What the server decides itself: how a file is read and kept, and who may read it. */
const reserved =
  /^(?:content-|transfer-|access-control-|cache-control$|connection$|date$|location$|set-cookie$|host$|trailer$|upgrade$|keep-alive$)/i;
const policies = /^content-security-policy(?:-report-only)?$/i;

/** Reads a `_headers` file as static hosts do; lines that are neither a path nor a header are passed over. */
export const parseHeaders = (text: string): readonly HeaderRule[] => {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\/\S*$/.test(line.trimEnd())) rules.push({ pattern: line.trimEnd(), headers: [] });
    const [, name, value] = /^\s+([A-Za-z][A-Za-z0-9-]*):\s*([\x20-\x7e]+)$/.exec(line.trimEnd()) ?? [];
    if (name === undefined || value === undefined || (reserved.test(name) && !policies.test(name))) continue;
    rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
};

/** The headers of one path (`/2024/`), rule by rule: a later one replaces an earlier one of the same name. */
export const headersFor = (rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (matches) for (const [name, value] of headers) found.set(name.toLowerCase(), value);
  }
  return found;
};
