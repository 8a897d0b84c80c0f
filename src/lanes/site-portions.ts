import type { Route } from '../render/route.ts';
import type { Share } from './share.ts';

/** Some pages show thousands of reports: no lane is to wait long for another's last portion. */
const portionSize = 4;

/** These come when the reports of all lanes are made. */
export const isOfAllTexts = ({ textsDiffer }: Route): boolean => textsDiffer !== undefined;

/**
 * Files of the whole site in the portions in which lanes take them, the largest first: Parquet is one, since the files of a year and the
 * file of all years share what they are made from. Left out is what `isOfAllTexts`.
 */
export const sitePortions = (routes: readonly Route[]): readonly (readonly Route[])[] => {
  const ready = routes.filter((route) => !isOfAllTexts(route));
  const isParquet = ({ path }: Route): boolean => path.endsWith('.parquet');
  const others = ready.filter((route) => !isParquet(route));
  const portions = Array.from({ length: Math.ceil(others.length / portionSize) }, (_, at) =>
    others.slice(at * portionSize, (at + 1) * portionSize),
  );
  return [ready.filter(isParquet), ...portions];
};

/** Portions that nobody else has, until there are no more. */
export const siteLane = function* (portions: readonly (readonly Route[])[], share: Share): Generator<readonly Route[]> {
  for (let at = share.nextOfSite(); at < portions.length; at = share.nextOfSite()) yield portions[at] ?? [];
};
