import type { Rule } from '../../check/rule.ts';
import { wordlistOf, wordSlips } from '../../proofreading/wording.ts';
import { proofread } from './proofread.ts';

export const wording: Rule = {
  id: 'text/wording',
  level: 'warning',
  title: { zh: '用词', en: 'Wording' },
  clause: {
    zh: '《第一批异形词整理表》（GF 1001—2001）、《现代汉语词典》，法律法规的通行写法',
    en: 'GF 1001—2001 (standard forms of variant words), the standard dictionary, usage of laws',
  },
  checks: {
    zh: '常见的错别字和不规范词形，例如“帐户”“截止目前”“部份”“按装”“登陆网站”。site.yaml 的 words 可以增加本单位的词（错的写法: 对的写法），也可以写成“词: 词”放行某个词。',
    en: 'Common misspellings and variant forms, such as 帐户, 截止目前, 部份, 按装. `words` in site.yaml adds an office’s own (wrong: right); “word: word” allows one.',
  },
  why: {
    zh: '错别字影响政府文件的严肃性，是网站检查中逐条列出的问题。',
    en: 'Misspellings harm the standing of an official document; inspections list each.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n截止目前，部份栏目更新不及时，今后将指定专人负责其它栏目的更新。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n截至目前，部分栏目更新不及时，今后将指定专人负责其他栏目的更新，并公布申请截止日期。\n',
    },
  },
  check: (report, { config }) => {
    const words = wordlistOf(config.words);
    return proofread(
      'text/wording',
      report,
      ({ text }) => wordSlips(text, words),
      (written) => written,
    );
  },
};
