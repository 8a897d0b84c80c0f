import { dataPagePath } from '../../model/pages/addresses.ts';
import { dataHead, dataPage } from '../../model/pages/data-page.ts';
import { pageFrame } from '../../model/pages/frame.ts';
import type { PageRender } from '../page-render.ts';
import type { Route } from '../route.ts';

/** The page that lists the open data. */
export const dataRoute = ({ templates, context }: PageRender): Route => ({
  path: dataPagePath,
  kind: 'index',
  body: () => templates.page('data', dataPage(context), pageFrame(context, dataHead())),
});
