import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { ProjectError } from '../../src/project-error.ts';
import { mergeShards } from '../../src/shard/merge.ts';
import { filesOf } from '../support/files-of.ts';

const builder = { pid: 1, alive: () => false };
const repository = path.resolve(import.meta.dirname, '../..');
const base = { strict: false, clean: false, builder };

let work: string;
let root: string;

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'nianbao-shards-'));
  root = path.join(work, 'site');
  cpSync(path.join(repository, 'content'), path.join(root, 'content'), { recursive: true });
});

afterEach(() => rmSync(work, { recursive: true, force: true }));

const shardFolder = (index: number): string => path.join(work, `shard-${index}`);

const buildShard = (index: number, of: number, version = '1.0.0') =>
  buildSite({ ...base, root, out: shardFolder(index), shard: { index, of, version } });

const merge = (count: number, version = '1.0.0') =>
  mergeShards({
    ...base,
    root,
    version,
    out: path.join(work, 'merged'),
    shards: Array.from({ length: count }, (_, at) => shardFolder(at + 1)),
  });

const sentence = (run: () => unknown): string => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof ProjectError) return thrown.sentence.en.replaceAll(work, '');
    throw thrown;
  }
  return '';
};

describe('shards, joined', () => {
  test.each([1, 2, 5])('are to the byte what one build makes, findings and counts included: %i', (of) => {
    const whole = buildSite({ ...base, root, out: path.join(work, 'whole') });
    for (let index = 1; index <= of; index++) buildShard(index, of);
    const merged = merge(of);
    expect(filesOf(path.join(work, 'merged'))).toEqual(filesOf(path.join(work, 'whole')));
    expect(merged.findings).toEqual(whole.findings);
    expect(merged.summary).toEqual(whole.summary);
    expect(merged.published?.total).toBe(whole.published?.total);
  });

  test('are refused unless all of one build are there', () => {
    buildShard(1, 3);
    buildShard(2, 3);
    expect(sentence(() => merge(2))).toBe('Shard 3 of 3 is missing');
    expect(sentence(() => merge(2, '2.0.0'))).toMatch(/was built by nianbao 1\.0\.0, this is 2\.0\.0/);
    buildShard(2, 2);
    expect(sentence(() => merge(2))).toMatch(/are no parts of one build/);
    expect(sentence(() => merge(3))).toMatch(/is not the result of nianbao build --shard/);
  });

  test('are refused when content has changed since', () => {
    buildShard(1, 1);
    writeFileSync(path.join(root, 'content/agency.yaml'), `${readFileSync(path.join(root, 'content/agency.yaml'), 'utf8')}\n# later\n`);
    expect(sentence(() => merge(1))).toMatch(/was built from other content/);
  });

  test('are refused when a file was changed or is missing', () => {
    buildShard(1, 1);
    const page = [...filesOf(shardFolder(1)).keys()].find((file) => file.endsWith('/report.json')) ?? '';
    writeFileSync(path.join(shardFolder(1), page), 'changed');
    expect(sentence(() => merge(1))).toMatch(/was changed or damaged after it had been built/);
    rmSync(path.join(shardFolder(1), page));
    expect(sentence(() => merge(1))).not.toBe('');
    expect(readdirSync(work).filter((name) => name.startsWith('merged'))).toEqual([]);
  });
});
