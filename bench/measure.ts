import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all processors; absent where nothing measures them. */
  readonly cpu?: number;
  /** Peak of resident memory, in megabytes; absent where nothing measures it. */
  readonly memory?: number;
}

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure: a site with warnings is built all the same. */
  readonly fine?: readonly number[];
}

/** GNU time knows what a child and its children took. */
const timer = '/usr/bin/time';
export const canMeasure = existsSync(timer);

// Certificates that the machine adds are read at every start of Node 20, which takes longer than Node itself and is no generator's work.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

export const measure = ({ command, args, cwd, env, fine = [0] }: Run): Cost => {
  const started = performance.now();
  const [program, ...rest] = canMeasure ? [timer, '-f', 'nianbao-cost %U %S %M', command, ...args] : [command, ...args];
  const result = spawnSync(program ?? command, rest, { cwd, env: { ...environment, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = (performance.now() - started) / 1000;
  if (result.error) throw result.error;
  if (!fine.includes(result.status ?? -1)) throw new Error(`${command} ended with ${result.status}\n${result.stderr.slice(-2000)}`);
  const cost = /nianbao-cost ([0-9.]+) ([0-9.]+) ([0-9]+)/.exec(result.stderr);
  return cost ? { wall, cpu: Number(cost[1]) + Number(cost[2]), memory: Number(cost[3]) / 1024 } : { wall };
};

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const medianCost = (costs: readonly Cost[]): Cost => {
  const cpu = costs.flatMap((one) => one.cpu ?? []);
  const memory = costs.flatMap((one) => one.memory ?? []);
  return {
    wall: median(costs.map((one) => one.wall)),
    ...(cpu.length > 0 ? { cpu: median(cpu) } : {}),
    ...(memory.length > 0 ? { memory: median(memory) } : {}),
  };
};
