import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language, Localized } from '../../language.ts';
import type { LastYear } from '../../scaffold/last-year.ts';
import { defineCommand } from '../command.ts';
import { shownPath } from '../shown-path.ts';
import { usageProblem } from '../usage-problem.ts';

const years = { first: 1990, last: 2099 };

export const newYear = defineCommand({
  name: 'new',
  summary: { zh: '新建一个年度的报告，填好能从上年推出的数', en: 'start the report of a year, with what follows from last year' },
  operand: { name: 'YEAR', summary: { zh: '报告年度，四位数字', en: 'the report year, four digits' }, least: 1, most: 1 },
  options: {
    agency: {
      kind: 'text',
      value: 'PATH',
      completes: 'folder',
      summary: {
        zh: '哪个机关，写它在 content/ 里的文件夹；不写就是根机关',
        en: 'folder of the agency in content/; default: the root agency',
      },
    },
  },
  examples: [
    { line: 'nianbao new 2025', does: { zh: '新建 content/2025', en: 'makes content/2025' } },
    { line: 'nianbao new 2025 --agency liangkou', does: { zh: '新建 content/liangkou/2025', en: 'makes content/liangkou/2025' } },
  ],
  run: async (context, { options, operands }) => {
    const { cwd, stdout, language } = context;
    const [typedYear = ''] = operands;
    const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : Number.NaN;
    if (!(year >= years.first && year <= years.last))
      return usageProblem({
        zh: `“${typedYear}”不是报告年度，要写 ${years.first} 到 ${years.last} 之间的四位数字，例如 2025。`,
        en: `“${typedYear}” is no report year: write four digits from ${years.first} to ${years.last}, such as 2025.`,
      });

    const { scan } = await import('../../load/scan.ts');
    const { ProjectError } = await import('../../project-error.ts');
    const { agencyPath, findAgency, isGathering } = await import('../../scaffold/find-agency.ts');
    const root = resolve(cwd, options.root);
    const tree = scan(root);
    const [problem] = tree.drafts;
    if (tree.agencies.length === 0 && problem)
      throw new ProjectError({ zh: `${problem.message.zh}。${problem.hint.zh}`, en: `${problem.message.en}. ${problem.hint.en}` });

    const path = agencyPath(options.agency ?? '');
    const agency = findAgency(tree, path);
    const candidates = tree.agencies.filter((each) => each.agency !== undefined && each.path !== '').map((each) => each.path);
    if (!agency)
      return path === ''
        ? usageProblem({
            zh: 'content 里没有 agency.yaml，还没有根机关。先新建它，写上机关全称，如 name: 某某镇人民政府；或者用 --agency 指定下级机关。',
            en: 'content has no agency.yaml, so there is no root agency. Create it with the full name, or name an agency with --agency.',
          })
        : usageProblem(
            {
              zh: `content 里没有“${path}”这个机关（有 agency.yaml 的文件夹才是机关）。`,
              en: `There is no agency “${path}” in content (a folder with an agency.yaml).`,
            },
            path,
            candidates,
          );
    if (options.agency === undefined && isGathering(tree, agency))
      return usageProblem({
        zh: `根机关自己没有报告过，请用 --agency 指定是哪个机关，例如 --agency ${candidates[0]}；确实要给根机关新建，写 --agency content。`,
        en: `The root agency has no reports of its own: name the agency, such as --agency ${candidates[0]}; if you do mean the root, --agency content.`,
      });

    const { readText } = await import('../../load/read-text.ts');
    const { readAgency } = await import('../../parse/read-agency.ts');
    const { lastYear } = await import('../../scaffold/last-year.ts');
    const { yearPlan } = await import('../../scaffold/year-plan.ts');
    const { createFiles } = await import('../../write/new-files.ts');
    const before = lastYear(agency, year, readText);
    const text = agency.agency && readText(agency.agency).source;
    const kind = text && readAgency(text, path).agency?.kind;
    const schemas = ['schemas', 'node_modules/nianbao/schemas'].find((folder) =>
      existsSync(join(root, folder, 'statistics.2021.schema.json')),
    );
    const files = yearPlan({
      year,
      agency: { path, ...(kind === undefined ? {} : { kind }) },
      language,
      ...(before.kind === 'read' ? { previous: before.statistics } : {}),
      ...(schemas === undefined ? {} : { schemas }),
    });
    createFiles(root, files);

    const folder = shownPath(cwd, join(root, 'content', path, String(year)));
    if (!options.quiet) stdout.write(told(folder, year, files.length === 2, before, language));
    return 0;
  },
});

const carried = (year: number, before: LastYear['kind']): Localized => {
  switch (before) {
    case 'read':
      return { zh: `能从 ${year} 年年报推出的数已经填好，请核对`, en: `what follows from the report of ${year} is filled in; check it` };
    case 'faulty':
      return {
        zh: `${year} 年的 statistics.yaml 有问题，没有取用里面的数；请改正它，再自己填“上年结转”`,
        en: `statistics.yaml of ${year} has errors and was not used; correct it and fill in what is carried over`,
      };
    case 'none':
      return { zh: `没有 ${year} 年的数字可用，“上年结转”从 0 填起`, en: `there are no figures of ${year} to carry over` };
  }
};

const told = (folder: string, year: number, hasStatistics: boolean, before: LastYear, language: Language): string => {
  const note = carried(year - 1, before.kind);
  const lines: readonly Localized[] = [
    { zh: `已新建 ${folder}：`, en: `Made ${folder}:` },
    { zh: '  report.md        正文，照里面的填写说明写', en: '  report.md        the text; the guidance in it says what to write' },
    ...(hasStatistics
      ? [{ zh: `  statistics.yaml  三张表的数字；${note.zh}`, en: `  statistics.yaml  the figures of the tables; ${note.en}` }]
      : []),
    {
      zh: '接下来：填好这些文件，用 nianbao check 核对。写好以后填上发布日期，删去 status: draft，再运行 nianbao build。',
      en: 'Next: fill them in and run nianbao check. When all is written, fill in the date, remove status: draft and run nianbao build.',
    },
  ];
  return `${lines.map((line) => line[language]).join('\n')}\n`;
};
