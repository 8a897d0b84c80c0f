import { nothingChecked, type Rule } from '../../check/rule.ts';
import { isShorterThan, proseOf, sectionOf, textOf } from './section-text.ts';

interface Aspect {
  readonly name: string;
  readonly words: RegExp;
  readonly governments?: true;
}

/** In the order of the notice; governments also report the last three (条例第五十条第四项). */
const aspects: readonly Aspect[] = [
  { name: '主动公开', words: /主动公开/u },
  { name: '依申请公开', words: /依申请公开|信息公开申请|公开政府信息的?申请/u },
  { name: '政府信息管理', words: /信息管理|信息资源管理|规范性文件管理|文件管理|信息审查|发布审[查核]/u },
  { name: '政府信息公开平台建设', words: /平台/u },
  { name: '监督保障', words: /监督|保障/u },
  { name: '工作考核', words: /考核/u, governments: true },
  { name: '社会评议', words: /评议/u, governments: true },
  { name: '责任追究', words: /追究|追责|问责/u, governments: true },
];

export const sectionsAspects: Rule = {
  id: 'sections/aspects',
  level: 'error',
  title: { zh: '总体情况的各个方面', en: 'Aspects of the overview' },
  clause: {
    zh: '国办公开办函〔2021〕30号 一、（一）总体情况；《条例》第五十条第四项',
    en: 'Guoban Gongkai Banhan [2021] No. 30, 1 (1); Regulations, article 50 (4)',
  },
  checks: {
    zh: '“一、总体情况”写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府还要写到工作考核、社会评议、责任追究结果情况。',
    en: 'Part 一 speaks of proactive disclosure, requests, information management, platforms, supervision; governments also of assessment, public appraisal and liability.',
  },
  why: { zh: '这些方面是国办通知逐一列出的，漏写一个方面就是内容不全。', en: 'The notice lists these aspects one by one.' },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 一、总体情况\n\n（一）主动公开。发布信息。（二）依申请公开。依法办理。（三）政府信息管理。规范审查。（四）政府信息公开平台建设。完善网站。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 一、总体情况\n\n（一）主动公开。发布信息。（二）依申请公开。依法办理。（三）政府信息管理。规范审查。（四）政府信息公开平台建设。完善网站。（五）监督保障。开展工作考核、社会评议，没有需要责任追究的情况。\n',
    },
  },
  check: ({ agency, edition, narrative }) => {
    const section = narrative && sectionOf(narrative, 'overview');
    if (!edition || !narrative || !section) return nothingChecked;
    // An empty part is told as empty.
    if (isShorterThan(10, proseOf(narrative, 'overview'))) return nothingChecked;
    const text = textOf(narrative, 'overview');
    const government = agency.kind !== undefined && agency.kind !== 'department';
    const due = aspects.filter((aspect) => !aspect.governments || government);
    const missing = due.filter(({ words }) => !words.test(text)).map(({ name }) => name);
    return {
      checked: due.length,
      notAssessable: agency.kind === undefined ? aspects.length - due.length : 0,
      drafts:
        missing.length === 0
          ? []
          : [
              {
                rule: 'sections/aspects',
                path: 'sections.overview',
                at: { source: narrative.source, span: section.titleSpan },
                message: {
                  zh: `“${section.title}”没有写到${missing.join('、')}`,
                  en: `“${section.title}” does not speak of ${missing.join(', ')}`,
                },
                hint: {
                  zh: `请补写${missing.join('、')}的情况；没有发生的也要写明，例如“本年度没有需要责任追究的情形”`,
                  en: `Add what there is to say about ${missing.join(', ')}; say so where there was nothing`,
                },
              },
            ],
    };
  },
};
