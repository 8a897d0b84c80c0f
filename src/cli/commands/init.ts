import { basename, join, resolve } from 'node:path';
import type { Language, Localized } from '../../language.ts';
import type { Answers, Question } from '../../scaffold/site/answers.ts';
import { defineCommand } from '../command.ts';
import type { Context, Dialogue } from '../context.ts';
import { shownPath } from '../shown-path.ts';
import { usageProblem } from '../usage-problem.ts';

/** In the order in which they are asked: later defaults follow from earlier answers. */
const questions: Readonly<Record<Question, { readonly option: string; readonly asks: Localized }>> = {
  name: { option: '--name', asks: { zh: '机关全称', en: 'Full official name of the agency' } },
  kind: {
    option: '--kind',
    asks: {
      zh: '机关类型：provincial 省，prefectural 设区的市，county 县（县级市、区），township 乡镇街道，department 部门和其他机关',
      en: 'Kind: provincial, prefectural, county, township or department',
    },
  },
  title: { option: '--title', asks: { zh: '网站名称', en: 'Title of the site' } },
  baseUrl: { option: '--base-url', asks: { zh: '网站发布后的完整网址，还不知道就直接回车', en: 'Full address once published' } },
  year: { option: '--year', asks: { zh: '第一份报告是哪一年度的', en: 'Year of the first report' } },
};

const order: readonly Question[] = ['name', 'kind', 'title', 'baseUrl', 'year'];

export const init = defineCommand({
  name: 'init',
  summary: { zh: '建立一个新的年报网站', en: 'make a new site' },
  operand: {
    name: 'DIR',
    summary: { zh: '放在哪个文件夹，默认是当前文件夹', en: 'folder of the site; default: the current folder' },
    least: 0,
    most: 1,
    completes: 'folder',
  },
  options: {
    name: { kind: 'text', value: 'NAME', summary: { zh: '机关全称', en: 'full official name of the agency' } },
    kind: {
      kind: 'choice',
      choices: ['state-council', 'provincial', 'prefectural', 'county', 'township', 'department'],
      summary: { zh: '机关类型；不写就看全称', en: 'kind of agency; default: what the name tells' },
    },
    title: { kind: 'text', value: 'TITLE', summary: { zh: '网站名称', en: 'title of the site' } },
    'base-url': { kind: 'text', value: 'URL', summary: { zh: '网站发布后的完整网址', en: 'full address once published' } },
    year: {
      kind: 'text',
      value: 'YEAR',
      summary: { zh: '第一份报告的年度，默认是去年', en: 'year of the first report; default: last year' },
    },
  },
  examples: [
    {
      line: 'nianbao init nianbao',
      does: { zh: '在 nianbao 文件夹里建立网站，逐项询问', en: 'makes a site in nianbao, asking what it needs' },
    },
    {
      line: 'nianbao init . --name 某某镇人民政府 --year 2024',
      does: { zh: '在当前文件夹里建立网站', en: 'makes a site in the current folder' },
    },
  ],
  run: async (context, { options, operands }) => {
    const { cwd, stdout, stderr, language, version } = context;
    const { sitePlan } = await import('../../scaffold/site/site-plan.ts');
    const { answerProblem, isAgencyKind, placeholderName } = await import('../../scaffold/site/answers.ts');
    const { shippedFiles } = await import('../../load/shipped-files.ts');
    const { programFolder } = await import('../../load/program-folder.ts');
    const { clashes, createFiles } = await import('../../write/new-files.ts');
    const { ProjectError } = await import('../../project-error.ts');

    const { name, kind, title, year } = options;
    const typed: Answers = Object.fromEntries(
      Object.entries({ name, kind, title, baseUrl: options['base-url'], year }).filter(([, value]) => value !== undefined),
    );
    for (const question of order) {
      const value = typed[question];
      const problem = value === undefined ? undefined : answerProblem(question, value);
      if (problem) {
        const { option } = questions[question];
        return usageProblem({
          zh: `选项 ${option} 的值“${value}”不对：${problem.zh}`,
          en: `Option ${option} cannot be “${value}”: ${problem.en}`,
        });
      }
    }

    const root = resolve(cwd, options.root, operands[0] ?? '.');
    const shipped = shippedFiles(programFolder());
    const refuseClashes = (files: readonly { readonly path: string }[]): void => {
      const taken = clashes(root, files);
      if (taken.length > 0) throw new ProjectError(clashSentence(shownPath(cwd, root), taken));
    };
    // Before anything is asked: nobody should answer five questions to be refused.
    refuseClashes(fixedNames);

    const answers = await answered(typed, context);
    if (answers === 'ended') {
      stderr.write(`${{ zh: '已取消，什么都没有写。', en: 'Cancelled; nothing was written.' }[language]}\n`);
      return 130;
    }
    const answer = (question: Question): string => answers[question] ?? '';
    if (answer('year') === '')
      return usageProblem({
        zh: '请用 --year 写明第一份报告的年度，例如 --year 2024。',
        en: 'Name the year of the first report, such as --year 2024.',
      });
    const chosen = answer('kind');
    const files = sitePlan(
      {
        name: answer('name'),
        kind: isAgencyKind(chosen) ? chosen : 'department',
        title: answer('title'),
        baseUrl: answer('baseUrl'),
        year: Number(answer('year')),
        language,
        version,
      },
      shipped,
    );
    refuseClashes(files);
    createFiles(root, files);
    if (!options.quiet) stdout.write(told(shownPath(cwd, root), answers, answer('name') === placeholderName, language));
    return 0;
  },
});

/** Where most clashes are. */
const fixedNames = ['README.md', 'content', 'package.json', 'schemas'].map((path) => ({ path }));

const clashSentence = (folder: string, taken: readonly string[]): Localized => {
  const named = taken.slice(0, 5);
  const more = taken.length - named.length;
  return {
    zh: `${folder === '.' ? '当前文件夹' : `“${folder}”`}里已经有 ${named.join('、')}${more > 0 ? ` 等 ${taken.length} 个` : ''}，不会改动。请换一个空文件夹，例如 nianbao init nianbao`,
    en: `${folder === '.' ? 'The current folder' : `“${folder}”`} already has ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}, left as they are. Choose an empty folder, such as nianbao init nianbao`,
  };
};

/** Options, then answers where someone can be asked, then defaults. */
const answered = async (typed: Answers, { openDialogue, language, stderr, thisYear }: Context): Promise<Answers | 'ended'> => {
  const { answerProblem, defaultOf } = await import('../../scaffold/site/answers.ts');
  const answers: Record<string, string> = { ...typed };
  const dialogue = order.every((question) => typed[question] !== undefined) ? undefined : await openDialogue?.();
  try {
    for (const question of order) {
      if (answers[question] !== undefined) continue;
      const proposed = defaultOf(question, answers, thisYear?.());
      const given = dialogue
        ? await ask(dialogue, questions[question].asks[language], proposed, (text) => {
            const problem = answerProblem(question, text);
            if (problem) stderr.write(`${problem[language]}\n`);
            return problem === undefined;
          })
        : proposed;
      if (dialogue && given === undefined) return 'ended';
      if (given !== undefined) answers[question] = given;
    }
  } finally {
    dialogue?.close();
  }
  return answers;
};

/** Asks until the answer can be taken; an empty answer takes what is proposed. undefined when the person ends it. */
const ask = async (
  dialogue: Dialogue,
  question: string,
  proposed: string | undefined,
  accepts: (text: string) => boolean,
): Promise<string | undefined> => {
  for (;;) {
    const typed = await dialogue.ask(`${question}${proposed === undefined ? '' : ` [${proposed}]`}: `);
    if (typed === undefined) return undefined;
    const text = typed.trim() === '' ? (proposed ?? '') : typed.trim();
    if (accepts(text)) return text;
  }
};

const told = (folder: string, { year, kind }: Answers, unnamed: boolean, language: Language): string => {
  const here = folder === '.';
  const lines: readonly (Localized | undefined)[] = [
    {
      zh: `网站已建立：${here ? '当前文件夹' : folder}，第一份年报在 ${join('content', year ?? '')}。`,
      en: `Made a site in ${here ? 'this folder' : folder}; its first report is ${join('content', year ?? '')}.`,
    },
    unnamed
      ? {
          zh: '机关全称还没有写：请改 content/agency.yaml 的 name 和 kind，content/site.yaml 的 title。',
          en: 'It has no name yet: put it into content/agency.yaml (name, kind) and content/site.yaml (title).',
        }
      : {
          zh: `机关类型（kind）写的是 ${kind}；不对就改 content/agency.yaml，各种类型的写法在那一行后面。`,
          en: `Its kind is ${kind}; if that is wrong, change content/agency.yaml.`,
        },
    {
      zh: `接下来：${here ? '' : `cd ${basename(folder) === folder ? folder : `"${folder}"`}，`}运行 npm install，再照 README.md 一步一步做。`,
      en: `Next: ${here ? '' : `cd ${basename(folder) === folder ? folder : `"${folder}"`}, `}run npm install, then follow README.md.`,
    },
  ];
  return `${lines.flatMap((line) => (line === undefined ? [] : [line[language]])).join('\n')}\n`;
};
