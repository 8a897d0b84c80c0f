import type { PlannedFile } from '../planned-file.ts';
import { yearPlan } from '../year-plan.ts';
import { agencyYaml, siteYaml } from './content-yaml.ts';
import { editorFiles } from './editor-files.ts';
import { gitFiles } from './git-files.ts';
import { guidePictures } from './guide-pictures.ts';
import { packageJson } from './package-json.ts';
import { pipelines } from './pipelines.ts';
import { readme } from './readme.ts';
import type { SiteScaffold } from './site-scaffold.ts';

/** Every file of a new site repository. `shipped` are those that are copied from the program: schemas, pictures. */
export const sitePlan = (scaffold: SiteScaffold, shipped: readonly PlannedFile[]): readonly PlannedFile[] => {
  const { kind, year, language } = scaffold;
  const content: readonly PlannedFile[] = [
    { path: 'content/site.yaml', body: siteYaml(scaffold) },
    { path: 'content/agency.yaml', body: agencyYaml(scaffold) },
    ...yearPlan({ year, agency: { path: '', kind }, language, schemas: 'schemas' }),
  ];
  const pictures = [...guidePictures(scaffold, content), ...shipped.filter(({ path }) => path.startsWith('docs/'))];
  return [
    {
      path: 'README.md',
      body: readme(
        scaffold,
        pictures.map(({ path }) => path),
      ),
    },
    ...content,
    { path: 'package.json', body: packageJson(scaffold) },
    ...editorFiles(scaffold),
    ...gitFiles,
    ...pipelines,
    ...pictures,
    ...shipped.filter(({ path }) => !path.startsWith('docs/')),
  ];
};
