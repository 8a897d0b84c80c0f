import type { RuleDocument } from '../findings/rule-document.ts';

export const unknownRule: RuleDocument = {
  id: 'config/unknown-rule',
  level: 'warning',
  title: { zh: '没有这条规则', en: 'No such rule' },
  clause: { zh: '本程序约定', en: 'Contract of this program' },
  checks: {
    zh: 'site.yaml 的 rules 里写的都是存在的规则编号，或者“类别/*”。',
    en: 'The ids under `rules` in site.yaml are those of rules, or `group/*`.',
  },
  why: {
    zh: '写错编号的设置不起作用，而人们以为它起了作用。',
    en: 'A setting for a misspelled id does nothing, and everybody believes that it does.',
  },
  examples: {
    fails: { file: 'site.yaml', text: 'rules:\n  continuity/carry: off\n' },
    passes: { file: 'site.yaml', text: 'rules:\n  continuity/carried: off\n' },
  },
};

export const duplicateAddress: RuleDocument = {
  id: 'config/duplicate-address',
  level: 'error',
  title: { zh: '两个页面用了同一个地址', en: 'Two pages with one address' },
  clause: { zh: '本程序约定', en: 'Contract of this program' },
  checks: {
    zh: '旧地址（aliases）是站内路径，没有被别的页面或者别的旧地址占用。',
    en: 'Former addresses (`aliases`) are paths within the site that no page and no other former address has.',
  },
  why: { zh: '两个页面写到同一个文件，后写的会盖掉先写的。', en: 'Of two pages with one address, one would overwrite the other.' },
  examples: {
    fails: { file: 'report.md', text: '---\naliases: [index.html]\n---\n' },
    passes: { file: 'report.md', text: '---\naliases: [old/2024.html]\n---\n' },
  },
};

export const template: RuleDocument = {
  id: 'config/template',
  level: 'error',
  title: { zh: '网站自己的模板', en: "A site's own templates" },
  clause: { zh: '本程序约定', en: 'Contract of this program' },
  checks: {
    zh: 'templates/ 里的模板语法正确，只用到页面有的数据，写进网页的数据都经过转义。',
    en: 'Templates in templates/ are well formed, use only what their page has, and escape what they print.',
  },
  why: {
    zh: '模板出错会影响每一个页面；没有转义的数据可能在读者的浏览器里运行。',
    en: 'A faulty template affects every page; what is printed unescaped may run in browsers of readers.',
  },
  examples: {
    fails: { file: 'templates/pages/report.hbs', text: '<h1>{{titel}}</h1>\n' },
    passes: { file: 'templates/pages/report.hbs', text: '<h1>{{title}}</h1>\n' },
  },
};

/** Findings of the site as a whole. */
export const configRules: readonly RuleDocument[] = [unknownRule, duplicateAddress, template];
