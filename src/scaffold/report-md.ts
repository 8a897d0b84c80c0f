import { editions } from '../form/editions.ts';
import type { EditionId, SectionForm, SectionId } from '../form/form.ts';
import type { Language, Localized } from '../language.ts';

export interface ReportScaffold {
  readonly year: number;
  /** undefined up to 2018, when reports followed no fixed form. */
  readonly edition?: EditionId;
  /** Of the guidance; the report itself is Chinese. */
  readonly language: Language;
  /** Governments also report assessment, public appraisal and liability (《政府信息公开条例》第五十条第四项). */
  readonly government: boolean;
}

/** A heading below level 2, what is asked for there, and text that holds whatever the figures are. */
interface Prompt {
  readonly heading?: string;
  readonly guidance?: Localized;
  readonly text?: string;
}

/** The five aspects of the overview in the order of 国办公开办函〔2021〕30号 一、（一）. */
const aspects = (edition: EditionId, government: boolean): readonly Prompt[] => [
  {
    heading: '### （一）主动公开',
    guidance: {
      zh: '全年主动公开信息多少条，通过哪些渠道（政府网站、新媒体、公报等），重点领域公开了什么，政策解读和回应关切各多少。',
      en: 'How much was disclosed, by which channels, in which key fields; interpretations of policies and responses to concerns.',
    },
  },
  {
    heading: '### （二）依申请公开',
    guidance: {
      zh: '下面一句里双花括号中的数由程序从 statistics.yaml 取来，不用改。再写办理的做法：登记、审核、答复、与申请人沟通。',
      en: 'Figures between double braces come from statistics.yaml. Add how requests are registered, reviewed and answered.',
    },
    text: '全年新收政府信息公开申请{{requests.received.total}}件，上年结转{{requests.carriedIn.total}}件，办结{{requests.outcomes.total.total}}件，结转下年度继续办理{{requests.carriedOut.total}}件。',
  },
  {
    heading: '### （三）政府信息管理',
    guidance: {
      zh: '怎样审查、发布、更新和清理信息；规范性文件怎样管理。',
      en: 'How information is reviewed, published, updated and removed; how normative documents are managed.',
    },
    ...(edition === '2021'
      ? {
          text: '全年制发行政规范性文件{{proactive.normativeDocuments.made}}件，废止{{proactive.normativeDocuments.repealed}}件，现行有效{{proactive.normativeDocuments.inForce}}件。',
        }
      : {}),
  },
  {
    heading: '### （四）政府信息公开平台建设',
    guidance: {
      zh: '政府网站专栏、政务新媒体、公报、查阅点等平台的建设和维护情况。',
      en: 'Columns of the website, social media, gazettes, reading rooms: how they are built and kept.',
    },
  },
  {
    heading: '### （五）监督保障',
    guidance: {
      zh: '机构、人员、制度和培训的情况，怎样监督检查。',
      en: 'Staff, rules and training, and how the work is supervised.',
    },
  },
  ...(government ? governmentAspects : []),
];

const governmentAspects: readonly Prompt[] = [
  {
    heading: '#### 工作考核',
    guidance: { zh: '考核的办法和结果；没有开展的，写明没有。', en: 'How the work was assessed, and the result; say so when it was not.' },
  },
  {
    heading: '#### 社会评议',
    guidance: { zh: '社会评议的方式和结果；没有开展的，写明没有。', en: 'Public appraisal and its result; say so when there was none.' },
  },
  {
    heading: '#### 责任追究',
    guidance: { zh: '责任追究的结果；没有发生的，写明没有。', en: 'Who was held liable; say so when nobody was.' },
  },
];

const prompts = (id: SectionId, edition: EditionId, government: boolean): readonly Prompt[] => {
  switch (id) {
    case 'overview':
      return aspects(edition, government);
    case 'problems':
      return [
        {
          guidance: {
            zh: '先写存在的主要问题，再写改进情况。要具体；只写“无”通不过检查。上年报告里写的问题改得怎样，也在这里写。',
            en: 'The main problems first, then what is done about them, in particular; 无 alone does not pass. Say also what became of last year’s problems.',
          },
        },
      ];
    case 'other':
      return [
        {
          guidance:
            edition === '2021'
              ? {
                  zh: '必须写收取信息处理费的情况：件数和金额（单位：元）；没有收取的，写“本年度未收取信息处理费”。它与表格里的行政事业性收费不是一回事。',
                  en: 'The fees for processing information must be stated: cases and yuan, or 本年度未收取信息处理费 when there were none. They are not the 行政事业性收费 of the table.',
                }
              : { zh: '其他需要报告的事项；没有的，写明没有。', en: 'Whatever else is to be reported; say so when there is nothing.' },
        },
      ];
    default:
      // The tables of the other parts are made by the program; words before them are welcome, not asked for.
      return [];
  }
};

const comment = (guidance: Localized, language: Language): string =>
  language === 'zh' ? `<!-- 填写说明：${guidance.zh} -->` : `<!-- Guidance: ${guidance.en} -->`;

const promptBlocks = ({ heading, guidance, text }: Prompt, language: Language): string[] =>
  [heading, guidance && comment(guidance, language), text].filter((block) => block !== undefined);

const frontMatter: Readonly<Record<Language, (example: string) => readonly string[]>> = {
  zh: (example) => [
    '---',
    `# 发布日期，写成“年-月-日”，例如 ${example}。发布以前填好。`,
    'published:',
    '# 现在是草稿，不会发布。全部写好以后，删去下面这一行。',
    'status: draft',
    '---',
  ],
  en: (example) => [
    '---',
    `# Date of publication, such as ${example}. To be filled in before the report is published.`,
    'published:',
    '# A draft is not published. Remove the next line when all is written.',
    'status: draft',
    '---',
  ],
};

const howTo: Localized = {
  zh: '尖括号里的说明不会印出来。按说明在它下面写正文，写好一处就把那一处的说明删去，从 <!-- 删到最后的箭头。各部分的标题不要改；二、三、四部分的表格由程序按 statistics.yaml 排印，不用画表。这一段看完也请删去。',
  en: 'What stands between angle brackets is not printed. Write below each, then remove it. Leave the headings as they are; the tables of parts 二, 三 and 四 come from statistics.yaml. Remove this, too.',
};

const noForm: Localized = {
  zh: '2018年度及以前的报告没有统一格式：每个部分用一行“## 标题”开头，下面写正文。写好以后删去这段说明，从 <!-- 删到最后的箭头。',
  en: 'Reports up to 2018 follow no fixed form: begin each part with a line “## title”. Remove this when it is written.',
};

/** What stands before part 一 in nearly every report; true of every report of the form. */
const preamble = (year: number, edition: EditionId): string =>
  `本报告按照《中华人民共和国政府信息公开条例》和${editions[edition].instrument}规定的格式编写，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;

/** The text of a new report.md: a draft with all headings of the form, guidance that a rule finds when it is left in, no date. */
export const reportMd = ({ year, edition, language, government }: ReportScaffold): string => {
  const head = frontMatter[language](`${year + 1}-01-20`).join('\n');
  if (edition === undefined) return `${[head, comment(noForm, language), '## 概述'].join('\n\n')}\n`;
  const section = ({ id, title }: SectionForm): string[] => [
    `## ${title}`,
    ...prompts(id, edition, government).flatMap((prompt) => promptBlocks(prompt, language)),
  ];
  return `${[head, comment(howTo, language), preamble(year, edition), ...editions[edition].sections.flatMap(section)].join('\n\n')}\n`;
};
