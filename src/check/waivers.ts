import type { Draft } from '../findings/finding.ts';
import type { RuleDocument } from '../findings/rule-document.ts';
import { frontMatterPlace, type Narrative, type Waiver } from '../narrative/narrative.ts';

/** Path of a finding that is about the report as a whole. */
export const wholeReport = 'report';

/** A waiver silences the finding of that rule at that path, and no other. */
export const waives = (waiver: Waiver, draft: Draft): boolean => waiver.rule === draft.rule && waiver.path === (draft.path ?? wholeReport);

/** Findings of reading: there is no report yet that could waive them. */
const structural = /^(?:yaml|schema|config)\//;

export const unusedWaiver: RuleDocument = {
  id: 'config/unused-waiver',
  level: 'warning',
  title: { zh: '没有用到的豁免', en: 'Waiver that waives nothing' },
  clause: { zh: '本程序约定', en: 'Contract of this program' },
  checks: { zh: 'waivers 里的每一条都对应一个实际存在的问题。', en: 'Every entry of `waivers` matches a finding that exists.' },
  why: {
    zh: '问题已经改正而豁免还在，会让读者以为年报仍有差错；写错路径的豁免不起作用。',
    en: 'A waiver that outlives its problem tells readers of a fault that is gone; one with a wrong path does nothing.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '---\nwaivers:\n  - { rule: disputes/total, path: disputes.reconsideration.total, reason: 已发布的原文如此 }\n---\n',
    },
    passes: { file: 'report.md', text: '---\nwaivers: []\n---\n' },
  },
};

/** One draft per waiver that matched nothing, saying which paths the rule did report. */
export const unusedWaivers = (narrative: Narrative, used: ReadonlySet<Waiver>, drafts: readonly Draft[]): Draft[] =>
  narrative.frontMatter.waivers.flatMap((waiver, index): Draft[] => {
    if (used.has(waiver)) return [];
    const others = drafts.filter(({ rule }) => rule === waiver.rule).map(({ path }) => path ?? wholeReport);
    return [
      {
        rule: unusedWaiver.id,
        path: `waivers.${index}`,
        at: frontMatterPlace(narrative, `waivers.${index}`),
        message: {
          zh: `豁免“${waiver.rule} ${waiver.path}”没有对应的问题`,
          en: `The waiver “${waiver.rule} ${waiver.path}” matches no finding`,
        },
        hint:
          others.length > 0
            ? {
                zh: `这条规则报告的位置是 ${others.join('、')}：请把 path 改成其中之一`,
                en: `This rule reports at ${others.join(', ')}: use one of them as path`,
              }
            : structural.test(waiver.rule)
              ? {
                  zh: '文件写法的问题不能豁免：请改正文件，删去这条豁免',
                  en: 'How a file is written cannot be waived: correct the file, remove the waiver',
                }
              : { zh: '问题已经不存在：请删去这条豁免', en: 'The problem is gone: remove the waiver' },
      },
    ];
  });
