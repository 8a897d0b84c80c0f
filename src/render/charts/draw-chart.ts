import type { DrawChart } from '../../model/pages/chart.ts';
import { barsPicture } from './bars.ts';
import { linesPicture } from './lines.ts';

/** Pictures are made when the site is built, from figures alone: no script draws them and the same figures give the same bytes. */
export const drawChart: DrawChart = (chart) => (chart.kind === 'bars' ? barsPicture(chart) : linesPicture(chart));
