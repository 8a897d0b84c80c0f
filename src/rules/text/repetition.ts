import type { Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { type Narrative, type Prose, sourceSpan } from '../../narrative/narrative.ts';
import { repetitionSlips } from '../../proofreading/repetition.ts';
import type { Location } from '../../source/source-text.ts';
import { mostSlips, proofread } from './proofread.ts';

/** Longer ones are cut, so that no text makes a key as long as itself. */
const longestSentence = 400;

const newline = 0x0a;
const endsSentence = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f || code === newline;

/** Where the sentence ends that begins at an offset, with its mark. */
const sentenceEnd = (text: string, start: number): number => {
  const limit = Math.min(text.length, start + longestSentence);
  let end = start;
  while (end < limit && !endsSentence(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return end < text.length && code !== newline && endsSentence(code) ? end + 1 : end;
};

/** Shorter sentences are formulas, which a report may need twice. */
const shortestSentence = 20;

const sentencesTwice = ({ prose, source }: Narrative): readonly Draft[] => {
  const first = new Map<string, { readonly block: Prose; readonly start: number }>();
  const drafts: Draft[] = [];
  const place = (block: Prose, start: number, said: string): Location => ({ source, span: sourceSpan(block, start, start + said.length) });
  for (const block of prose) {
    if (block.kind !== 'paragraph' || block.text.length < shortestSentence) continue;
    const { text } = block;
    for (let from = 0, end = 0; from < text.length; from = Math.max(end, from + 1)) {
      end = sentenceEnd(text, from);
      if (end - from < shortestSentence) continue;
      const written = text.slice(from, end);
      const said = written.trim();
      if (said.length < shortestSentence) continue;
      const start = from + written.indexOf(said);
      const before = first.get(said);
      if (!before) {
        first.set(said, { block, start });
        continue;
      }
      if (drafts.length === mostSlips) return drafts;
      drafts.push({
        rule: 'text/repetition',
        path: `sections.${block.section ?? 'preamble'}.${said.slice(0, 8)}`,
        at: place(block, start, said),
        message: {
          zh: `整句话重复出现：“${said.length > 24 ? `${said.slice(0, 24)}…` : said}”`,
          en: `The same sentence again: “${said.length > 24 ? `${said.slice(0, 24)}…` : said}”`,
        },
        hint: { zh: '删去其中一处，或者改写', en: 'Remove one of them, or rewrite it' },
        related: [{ at: place(before.block, before.start, said), message: { zh: '第一次出现在这里', en: 'first written here' } }],
      });
    }
  }
  return drafts;
};

export const repetition: Rule = {
  id: 'text/repetition',
  level: 'warning',
  title: { zh: '重复的字词和句子', en: 'Repeated characters, words and sentences' },
  clause: { zh: '校对惯例，非格式规定', en: 'Practice of proof-reading, not stated by the form' },
  checks: {
    zh: '“的的”“了了”这样多写的字，连写两遍的词语（“天天”“一件一件”之类的叠用除外），一份报告里出现两次的整句话。',
    en: 'Characters and words written twice in a row (天天, 一件一件 and the like are right), and whole sentences that stand twice in a report.',
  },
  why: { zh: '多半是修改、粘贴时留下的。', en: 'Mostly left behind by editing and pasting.' },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n政策解读的的形式不够丰富，公众参与公众参与渠道偏少，今后将逐项改进。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n政策解读的形式不够丰富，为了了解公众需求，天天有专人一件一件登记，以及及时答复。\n',
    },
  },
  check: (report) => {
    const words = proofread(
      'text/repetition',
      report,
      ({ text }) => repetitionSlips(text),
      (written) => written.slice(0, 8),
    );
    return report.narrative ? { ...words, drafts: [...words.drafts, ...sentencesTwice(report.narrative)] } : words;
  },
};
