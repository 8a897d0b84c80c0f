import { editionIds } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';

/** A schema that content is judged by, with canonical keys. */
export type SchemaName = `statistics.${EditionId}` | 'statistics.free' | 'site' | 'agency' | 'front-matter';

/** A file in schemas/, without `.schema.json`. Those with `.zh` complete Chinese keys in an editor. */
export type SchemaFileName = SchemaName | `statistics.${EditionId}.zh` | 'report';

export const schemaFileNames: readonly SchemaFileName[] = [
  ...editionIds.flatMap((edition): SchemaFileName[] => [`statistics.${edition}`, `statistics.${edition}.zh`]),
  ...(['statistics.free', 'site', 'agency', 'front-matter', 'report'] as const),
];
