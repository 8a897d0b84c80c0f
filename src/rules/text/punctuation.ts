import type { Rule } from '../../check/rule.ts';
import { markSlips } from '../../proofreading/marks.ts';
import { proofread } from './proofread.ts';

export const punctuation: Rule = {
  id: 'text/punctuation',
  level: 'warning',
  title: { zh: '标点符号', en: 'Punctuation' },
  clause: {
    zh: 'GB/T 15834—2011《标点符号用法》；GB/T 15835—2011《出版物上数字用法》',
    en: 'GB/T 15834—2011 (punctuation) and GB/T 15835—2011 (figures)',
  },
  checks: {
    zh: '中文里的半角标点，重复或者连在一起的标点，不配对的引号、书名号、括号，书名号里套书名号，写错的省略号、破折号，汉字之间的空格，全角的数字和字母。汉字与数字、字母之间不要求空格。',
    en: 'Half-width marks in Chinese, doubled marks, quotation marks, title marks and brackets without counterpart or within their own kind, wrong ellipses and dashes, spaces between Chinese characters, full-width figures and letters. No spaces are asked for beside figures or letters.',
  },
  why: {
    zh: '标点错误是文字差错，公文和政府网站的校对都要改正。',
    en: 'Wrong marks count as errors of the text and are corrected in proof.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n政策解读形式不够丰富,图解（视频偏少。。今后将增加“图解、视频。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n政策解读形式不够丰富，图解（视频）偏少。2025年将增加“图解”、视频12期，访问量达到3.5万次。\n',
    },
  },
  check: (report) =>
    proofread(
      'text/punctuation',
      report,
      ({ text, kind }) => markSlips(text, kind !== 'paragraph'),
      () => 'punctuation',
    ),
};
