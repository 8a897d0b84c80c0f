import { editionIds } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import { agencySchema } from './agency.ts';
import { frontMatterSchema } from './front-matter.ts';
import type { JsonSchema } from './json-schema.ts';
import { reportSchema } from './report.ts';
import { siteSchema } from './site.ts';
import { freeStatisticsSchema, statisticsSchema } from './statistics.ts';

export type SchemaName = `statistics.${EditionId}` | 'statistics.free' | 'site' | 'agency' | 'front-matter';

/** What content is judged by, with canonical keys. Made when asked for: a build needs few of them. */
export const schemaOf = (name: SchemaName): JsonSchema => {
  switch (name) {
    case 'statistics.2019':
      return statisticsSchema('2019', 'key');
    case 'statistics.2021':
      return statisticsSchema('2021', 'key');
    case 'statistics.free':
      return freeStatisticsSchema;
    case 'site':
      return siteSchema;
    case 'agency':
      return agencySchema;
    case 'front-matter':
      return frontMatterSchema;
  }
};

const allFiles = (): ReadonlyMap<string, JsonSchema> =>
  new Map<string, JsonSchema>([
    ...editionIds.flatMap((edition): [string, JsonSchema][] => [
      [`statistics.${edition}`, statisticsSchema(edition, 'key')],
      [`statistics.${edition}.zh`, statisticsSchema(edition, 'label')],
    ]),
    ['statistics.free', freeStatisticsSchema],
    ['site', siteSchema],
    ['agency', agencySchema],
    ['front-matter', frontMatterSchema],
    ['report', reportSchema],
  ]);

let files: ReadonlyMap<string, JsonSchema> | undefined;

/**
 * Every file in schemas/, by its name without `.schema.json`. Those with `.zh` complete Chinese keys in an editor. Made once: `dev` lists
 * the files of the site at every save.
 */
export const schemaFiles = (): ReadonlyMap<string, JsonSchema> => {
  files ??= allFiles();
  return files;
};
