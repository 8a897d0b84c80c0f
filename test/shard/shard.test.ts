import { describe, expect, test } from 'vitest';
import { parseShard } from '../../src/shard/shard.ts';

describe('--shard', () => {
  test.each([
    ['1/1', {}, { index: 1, of: 1 }],
    ['3/8', {}, { index: 3, of: 8 }],
    ['ci', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, { index: 2, of: 5 }],
    ['ci', { JOB_COMPLETION_INDEX: '0', CI_NODE_TOTAL: '5' }, { index: 1, of: 5 }],
    ['ci', { JOB_COMPLETION_INDEX: '4', CI_NODE_TOTAL: '5', CI_NODE_INDEX: '1' }, { index: 5, of: 5 }],
  ])('%s with %j is %j', (written, env, shard) => {
    expect(parseShard(written, env)).toEqual(shard);
  });

  test.each([
    ['0/8', {}],
    ['9/8', {}],
    ['1', {}],
    ['1/2/3', {}],
    ['-1/2', {}],
    ['1e0/2', {}],
    ['１/2', {}],
    ['1/99999', {}],
    ['', {}],
    ['ci', {}],
    ['ci', { CI_NODE_INDEX: '1' }],
    ['ci', { JOB_COMPLETION_INDEX: '5', CI_NODE_TOTAL: '5' }],
  ])('%s with %j is refused', (written, env) => {
    expect(parseShard(written, env)).toBeUndefined();
  });
});
