import type { Localized } from '../../language.ts';
import type { AgencyKind } from '../../model/agency.ts';
import { readAgency } from '../../parse/read-agency.ts';
import { readSite } from '../../parse/read-site.ts';
import { kindOfName } from './agency-kind.ts';
import { agencyYaml, siteYaml } from './content-yaml.ts';
import type { SiteScaffold } from './site-scaffold.ts';

const agencyKinds: readonly AgencyKind[] = ['state-council', 'provincial', 'prefectural', 'county', 'township', 'department'];

export const isAgencyKind = (text: string): text is AgencyKind => agencyKinds.some((kind) => kind === text);

/** What is wanted of a person: name, kind, title, baseUrl, year. */
export type Question = 'name' | 'kind' | 'title' | 'baseUrl' | 'year';

export type Answers = Readonly<Partial<Record<Question, string>>>;

/** Stands for a name until there is one. No agency is called so. */
export const placeholderName = '某某镇人民政府';

/** A domain that nobody can have. */
const placeholderUrl = 'https://nianbao.example/';

/** What is taken when nothing is answered; the year only where a clock proposes one. */
export const defaultOf = (question: Question, answers: Answers, thisYear: number | undefined): string | undefined => {
  const name = answers.name ?? placeholderName;
  switch (question) {
    case 'name':
      return placeholderName;
    case 'kind':
      return kindOfName(name);
    case 'title':
      return `${name}政府信息公开工作年度报告`;
    case 'baseUrl':
      return placeholderUrl;
    case 'year':
      return thisYear === undefined ? undefined : String(thisYear - 1);
  }
};

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const longest = 100;

const textProblem = (text: string): Localized | undefined => {
  if (text.trim() === '') return { zh: '不能空着。', en: 'It cannot be empty.' };
  if (hidden.test(text)) return { zh: '里面有看不见的字符，请重新输入。', en: 'It has invisible characters: type it anew.' };
  if ([...text].length > longest) return { zh: `太长，最多 ${longest} 个字。`, en: `It is too long: at most ${longest} characters.` };
  return undefined;
};

const example: SiteScaffold = {
  name: placeholderName,
  kind: 'township',
  title: placeholderName,
  baseUrl: placeholderUrl,
  year: 2024,
  language: 'zh',
  version: '',
};

/** Why an answer cannot be taken: the readers of site.yaml and agency.yaml decide, so that nothing is written that they refuse. */
export const answerProblem = (question: Question, answer: string): Localized | undefined => {
  const unusable = textProblem(answer);
  if (unusable) return unusable;
  const file = { file: '', text: '' };
  switch (question) {
    case 'name':
      return readAgency({ ...file, text: agencyYaml({ ...example, name: answer }) }, '').drafts[0]?.message;
    case 'kind':
      return isAgencyKind(answer)
        ? undefined
        : { zh: `只能写 ${agencyKinds.join('、')} 之一。`, en: `Write one of ${agencyKinds.join(', ')}.` };
    case 'title':
      return readSite({ ...file, text: siteYaml({ ...example, title: answer }) }).drafts[0]?.message;
    case 'baseUrl':
      return readSite({ ...file, text: siteYaml({ ...example, baseUrl: answer }) }).drafts.length === 0
        ? undefined
        : {
            zh: '要写发布后的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/nianbao/。',
            en: 'Write the full address, beginning with http:// or https://, such as https://www.example.gov.cn/nianbao/.',
          };
    case 'year':
      return /^(?:199\d|20\d\d)$/.test(answer)
        ? undefined
        : { zh: '要写 1990 到 2099 之间的四位数字，例如 2024。', en: 'Write four digits from 1990 to 2099, such as 2024.' };
  }
};
