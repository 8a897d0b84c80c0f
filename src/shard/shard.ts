/** One part of a build that several machines share: the `index`th of `of`, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More parts than this are a slip of the pen: the whole country needs a few dozen. */
const mostShards = 10_000;

const shardFrom = (index: number, of: number): Shard | undefined =>
  Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && of <= mostShards ? { index, of } : undefined;

const whole = /^[0-9]{1,5}$/;

const numberOf = (text: string | undefined): number => (text !== undefined && whole.test(text) ? Number(text) : Number.NaN);

/**
 * `2/8`; or `ci`, which takes both numbers from the environment: CI_NODE_INDEX (from 1, as GitLab sets it) or JOB_COMPLETION_INDEX (from
 * 0, as Kubernetes sets it), of CI_NODE_TOTAL. undefined for anything else.
 */
export const parseShard = (written: string, env: Readonly<Record<string, string | undefined>>): Shard | undefined => {
  if (written === 'ci') {
    const total = numberOf(env.CI_NODE_TOTAL);
    return env.JOB_COMPLETION_INDEX === undefined
      ? shardFrom(numberOf(env.CI_NODE_INDEX), total)
      : shardFrom(numberOf(env.JOB_COMPLETION_INDEX) + 1, total);
  }
  const [index, of, ...rest] = written.split('/');
  return rest.length > 0 ? undefined : shardFrom(numberOf(index), numberOf(of));
};
