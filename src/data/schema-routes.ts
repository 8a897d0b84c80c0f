import path from 'node:path';
import { programFolder } from '../load/program-folder.ts';
import type { Route } from '../render/route.ts';
import { schemaFileNames } from '../schema/schema-names.ts';

/** The schemas as they lie beside the program, where `npm run generate` has put them: no build takes the time to make them anew. */
export const schemaRoutes = (): readonly Route[] => {
  const folder = path.join(programFolder(), 'schemas');
  return schemaFileNames.map((name) => {
    const file = `${name}.schema.json`;
    return { path: `schemas/${file}`, kind: 'data', body: () => ({ copy: path.join(folder, file) }) };
  });
};
