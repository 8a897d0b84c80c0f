import { editionOfYear } from '../form/editions.ts';
import type { Language } from '../language.ts';
import type { AgencyKind } from '../model/agency.ts';
import type { Statistics } from '../statistics/statistics.ts';
import type { PlannedFile } from './planned-file.ts';
import { reportMd } from './report-md.ts';
import { statisticsYaml } from './statistics-yaml.ts';

export interface YearScaffold {
  readonly year: number;
  readonly agency: { readonly path: string; readonly kind?: AgencyKind };
  readonly language: Language;
  /** Last year's, as far as they are known and in order. */
  readonly previous?: Statistics;
  /** Where the schemas lie, relative to the root: `schemas`, `node_modules/nianbao/schemas`. */
  readonly schemas?: string;
}

/** The two files of a new report year. Up to 2018 there is no form, and statistics are for agencies that have some of their own. */
export const yearPlan = ({ year, agency, language, previous, schemas }: YearScaffold): readonly PlannedFile[] => {
  const folder = ['content', ...(agency.path === '' ? [] : [agency.path]), String(year)].join('/');
  const edition = editionOfYear(year);
  const government = agency.kind !== undefined && agency.kind !== 'department';
  const report = reportMd({ year, ...(edition === undefined ? {} : { edition }), language, government });
  if (edition === undefined) return [{ path: `${folder}/report.md`, body: report }];
  const schema =
    schemas === undefined
      ? {}
      : {
          schema: `${'../'.repeat(folder.split('/').length)}${schemas}/statistics.${edition}${language === 'zh' ? '.zh' : ''}.schema.json`,
        };
  const statistics = statisticsYaml({ year, edition, language, ...schema, ...(previous ? { previous } : {}) });
  return [
    { path: `${folder}/report.md`, body: report },
    { path: `${folder}/statistics.yaml`, body: statistics },
  ];
};
