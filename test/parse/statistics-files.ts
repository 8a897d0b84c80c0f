import type { Draft } from '../../src/findings/finding.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import { keysUnder } from '../../src/form/keys.ts';
import { placeOf } from '../../src/source/place.ts';

/** A complete statistics.yaml of an edition in block style, 0 everywhere, with keys as given by `name`. */
export const blankStatistics = (
  edition: EditionId,
  name: (path: string, key: string, label: string) => string = (_path, key) => key,
): string => {
  const { byPath, rowByPath } = formIndex(edition);
  const lines: string[] = [];
  const write = (parent: string, indent: string): void => {
    for (const { key, name: label } of keysUnder(edition, parent)) {
      const path = `${parent}.${key}`;
      const written = name(path, key, label);
      const row = rowByPath.get(path);
      if (byPath.get(path)?.total || row?.row.total) continue;
      if (byPath.has(path)) lines.push(`${indent}${written}: 0`);
      else if (row?.table === 'requests') lines.push(`${indent}${written}: {}`);
      else {
        lines.push(`${indent}${written}:`);
        write(path, `${indent}  `);
      }
    }
  };
  for (const { key, name: label } of keysUnder(edition, 'notes')) {
    lines.push(`${name(key, key, label)}:`);
    write(key, '  ');
  }
  return `${lines.join('\n')}\n`;
};

/** Findings as people read them: `3:11 schema/figure message | hint`. */
export const told = (drafts: readonly Draft[], language: 'zh' | 'en' = 'zh'): string[] =>
  drafts.map(({ rule, message, hint, at }) => {
    const { line, column } = placeOf(at);
    return `${line}:${column} ${rule} ${message[language]} | ${hint[language]}`;
  });
