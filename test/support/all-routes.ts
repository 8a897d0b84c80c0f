import type { Route, RouteSet } from '../../src/render/route.ts';

/** Every route at once. */
export const allRoutes = <Report>({ ofReport, ofSite }: RouteSet<Report>, reports: readonly Report[]): readonly Route[] => [
  ...reports.flatMap(ofReport),
  ...ofSite(),
];
