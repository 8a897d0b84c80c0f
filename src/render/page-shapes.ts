import { agencyPageShape } from '../model/pages/agency-page.ts';
import { allReportsPageShape } from '../model/pages/all-reports-page.ts';
import { dataPageShape } from '../model/pages/data-page.ts';
import { homePageShape } from '../model/pages/home-page.ts';
import { movedPageShape, notFoundPageShape } from '../model/pages/message-pages.ts';
import { reportPageShape } from '../model/pages/report-page.ts';
import { rollupPageShape } from '../model/pages/rollup-page.ts';
import { searchPageShape } from '../model/pages/search-page.ts';
import type { ObjectShape } from '../model/pages/shape.ts';
import { yearPageShape } from '../model/pages/year-page.ts';

/** Every page of the site by the name of its template, `templates/pages/<name>.hbs`. */
export const pageShapes = {
  home: homePageShape,
  agency: agencyPageShape,
  report: reportPageShape,
  year: yearPageShape,
  rollup: rollupPageShape,
  'all-reports': allReportsPageShape,
  search: searchPageShape,
  data: dataPageShape,
  'not-found': notFoundPageShape,
  moved: movedPageShape,
} satisfies Readonly<Record<string, ObjectShape>>;

export type PageName = keyof typeof pageShapes;
