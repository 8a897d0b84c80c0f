import { expect, test } from 'vitest';
import { shareOf } from '../../src/lanes/share.ts';
import { siteLane, sitePortions } from '../../src/lanes/site-portions.ts';
import type { Route } from '../../src/render/route.ts';

const route = (path: string): Route => ({ path, kind: 'index', body: () => '' });
const years = [2022, 2023].map((year) => route(`data/figures/year=${year}/part-0.parquet`));
const pages = Array.from({ length: 50 }, (_, at) => route(`agency-${at}/index.html`));
const grams: Route = { ...route('search/grams/0.json'), textsDiffer: () => true };
const portions = sitePortions([...pages, grams, route('data/figures.parquet'), ...years]);

test('a portion holds all that is made from the same groups of rows, and comes first', () => {
  expect(portions[0]?.map(({ path }) => path)).toEqual(['data/figures.parquet', ...years.map(({ path }) => path)]);
});

test('lanes make every file of the site once, but for those that wait for the texts of all reports', () => {
  const memory = shareOf().memory;
  const lanes = [shareOf(memory), shareOf(memory), shareOf(memory)].map((share) => siteLane(portions, share));
  const made: Route[] = [];
  for (let ended = 0; ended < lanes.length; )
    ended = lanes.filter((lane) => {
      const { done, value } = lane.next();
      if (!done) made.push(...value);
      return done;
    }).length;
  expect(made.map(({ path }) => path).sort()).toEqual([...pages, ...years, route('data/figures.parquet')].map(({ path }) => path).sort());
});
