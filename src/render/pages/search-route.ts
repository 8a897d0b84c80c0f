import { searchPagePath } from '../../model/pages/addresses.ts';
import { pageFrame } from '../../model/pages/frame.ts';
import { searchHead, searchPage } from '../../model/pages/search-page.ts';
import type { PageRender } from '../page-render.ts';
import type { Route } from '../route.ts';

/** The page that asks the search index. */
export const searchRoute = ({ templates, context }: PageRender): Route => ({
  path: searchPagePath,
  kind: 'index',
  body: () => templates.page('search', searchPage(context), pageFrame(context, searchHead())),
});
