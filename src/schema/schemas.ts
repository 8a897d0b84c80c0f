import { agencySchema } from './agency.ts';
import { frontMatterSchema } from './front-matter.ts';
import type { JsonSchema } from './json-schema.ts';
import { reportSchema } from './report.ts';
import { type SchemaFileName, schemaFileNames } from './schema-names.ts';
import { siteSchema } from './site.ts';
import { freeStatisticsSchema, statisticsSchema } from './statistics.ts';

/** Made when asked for: who judges content needs few of them. */
export const schemaOf = (name: SchemaFileName): JsonSchema => {
  switch (name) {
    case 'statistics.2019':
      return statisticsSchema('2019', 'key');
    case 'statistics.2019.zh':
      return statisticsSchema('2019', 'label');
    case 'statistics.2021':
      return statisticsSchema('2021', 'key');
    case 'statistics.2021.zh':
      return statisticsSchema('2021', 'label');
    case 'statistics.free':
      return freeStatisticsSchema;
    case 'site':
      return siteSchema;
    case 'agency':
      return agencySchema;
    case 'front-matter':
      return frontMatterSchema;
    case 'report':
      return reportSchema;
  }
};

/** What the files in schemas/ hold, by name. */
export const schemaFiles = (): ReadonlyMap<SchemaFileName, JsonSchema> => new Map(schemaFileNames.map((name) => [name, schemaOf(name)]));
