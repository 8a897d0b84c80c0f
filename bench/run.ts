import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDev } from './dev.ts';
import { type Cost, canMeasure, measure, medianCost } from './measure.ts';
import { freshOutput, removeOutputs } from './outputs.ts';
import { astro, type Contender, coldBuild, corpusFor, eleventy, hugo, nianbao } from './peers.ts';

// npm run bench -- [--quick] [--sizes 1,1000,10000] [--rounds 3] [--alone] [--dev]
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    /** Without the other generators. */
    alone: { type: 'boolean', default: false },
    /** `nianbao dev` as well. */
    dev: { type: 'boolean', default: false },
  },
});

const sizes = (values.sizes ?? (values.quick ? '1,100' : '1,1000,10000')).split(',').map(Number);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const root = resolve(import.meta.dirname, '..');
const work = join(import.meta.dirname, '.work');
const program = join(root, 'lib', 'cli.js');
if (!existsSync(program)) throw new Error('lib/ is missing: run npm ci');
mkdirSync(work, { recursive: true });

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const peers = values.alone ? [] : [hugo, eleventy, astro].map((find) => find(join(import.meta.dirname, 'peers'), work));
const contenders = [nianbao(program), ...peers.flatMap((peer) => ('missing' in peer ? [] : [peer]))];

const seconds = (value: number | undefined): string => (value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(1));
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Contenders in turn, round by round, so that a busy minute of the machine meets all of them. */
const cold = (count: number): ReadonlyMap<Contender, Cost> => {
  const costs = new Map<Contender, Cost[]>(contenders.filter(({ most }) => count <= most).map((one) => [one, []]));
  for (const { layout } of costs.keys()) corpusFor(layout, count, work);
  for (let round = 0; round < rounds; round++)
    for (const [contender, list] of costs) {
      say(`${count} reports, round ${round + 1} of ${rounds}: ${contender.name}`);
      list.push(coldBuild(contender, count, work));
    }
  return new Map([...costs].map(([contender, list]) => [contender, medianCost(list)]));
};

/** Builds over what is there already: nothing changed, and one report changed and changed back. */
const warm = (count: number): { readonly same: Cost; readonly one: Cost } => {
  const us = nianbao(program);
  const content = corpusFor('nianbao', count, work);
  const out = freshOutput(work);
  measure(us.run(content, out));
  const report = join(content, 'content/county-0/bureau-0/2021/report.md');
  const text = readFileSync(report, 'utf8');
  const same: Cost[] = [];
  const one: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`${count} reports, warm, round ${round + 1} of ${rounds}`);
    same.push(measure(us.run(content, out)));
    appendFileSync(report, '\n补充一句。\n');
    one.push(measure(us.run(content, out)));
    writeFileSync(report, text);
    measure(us.run(content, out));
  }
  return { same: medianCost(same), one: medianCost(one) };
};

const lines: string[] = [];
for (const count of sizes) {
  const costs = cold(count);
  const against = [...costs].find(([{ name }]) => name === 'Hugo')?.[1];
  for (const [{ name }, cost] of costs) {
    const ratio = against ? (cost.wall / against.wall).toFixed(2) : '–';
    lines.push(row([count, `${name}, cold`, seconds(cost.wall), seconds(cost.cpu), cost.memory?.toFixed(0) ?? '–', ratio]));
  }
  const own = [...costs].find(([{ name }]) => name === 'nianbao')?.[1];
  const { same, one } = warm(count);
  for (const [what, cost] of [
    ['nothing changed', same],
    ['one report changed', one],
  ] as const) {
    const share = own ? `${(cost.wall / own.wall).toFixed(2)} of cold` : '–';
    lines.push(row([count, `nianbao, ${what}`, seconds(cost.wall), seconds(cost.cpu), cost.memory?.toFixed(0) ?? '–', share]));
  }
}

const devLines: string[] = [];
let seen = true;
for (const count of values.dev ? sizes : []) {
  say(`${count} reports, dev`);
  const { firstPage, served, onScreen, memory } = await measureDev(program, corpusFor('nianbao', count, work), work);
  const waits = [served, onScreen?.prose, onScreen?.figures].map((one) => one?.toFixed(3) ?? '–');
  devLines.push(row([count, seconds(firstPage), ...waits, memory?.toFixed(0) ?? '–']));
  seen &&= onScreen !== undefined;
}

removeOutputs(work);
// What nianbao keeps of each output folder.
for (const count of sizes) rmSync(join(corpusFor('nianbao', count, work), '.nianbao'), { recursive: true, force: true });

const [processor] = cpus();
process.stdout.write(
  `${[
    `Node ${process.versions.node}, ${availableParallelism()} processors (${processor?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; ${contenders.map(({ name, version }) => `${name} ${version}`).join(', ')}. Median of ${rounds}.`,
    '',
    row(['reports', 'what', 'wall, s', 'CPU, s', 'peak memory, MB', 'wall against Hugo']),
    row(['--:', '---', '--:', '--:', '--:', '--:']),
    ...lines,
    '',
    ...(devLines.length === 0
      ? []
      : [
          row([
            'reports',
            'dev: first page, s',
            'saved report.md served, s',
            'on screen, s',
            'saved statistics.yaml on screen, s',
            'peak memory, MB',
          ]),
          row(['--:', '--:', '--:', '--:', '--:', '--:']),
          ...devLines,
          '',
        ]),
    ...peers.flatMap((peer) => ('missing' in peer ? [`Not run: ${peer.name}, ${peer.missing}.`] : [])),
    ...contenders.flatMap(({ name, most }) => (sizes.some((count) => count > most) ? [`Not run: ${name} beyond ${most} reports.`] : [])),
    ...(seen ? [] : ['Not run: saved changes on screen, no Chromium (CHROME_PATH).']),
    ...(canMeasure ? [] : ['CPU time and memory are not measured: there is no /usr/bin/time.']),
    'nianbao judges every report by every rule and writes five files for each (page, JSON, CSV, XLSX, text), a search index and open data; the others write one page for each report and lists.',
  ].join('\n')}\n`,
);
