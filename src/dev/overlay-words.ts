import type { Language } from '../language.ts';

/** What the overlay itself says; the rest comes from the findings. */
export interface OverlayWords {
  readonly lang: string;
  readonly title: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly none: string;
  readonly open: string;
  readonly close: string;
  readonly hint: string;
  readonly related: string;
  readonly edit: string;
  readonly copy: string;
  readonly copied: string;
  readonly unlisted: string;
  readonly others: string;
  readonly staleReport: string;
  readonly staleConfig: string;
  readonly staleTemplates: string;
  readonly reading: string;
}

/** `#` stands for a number. */
export const overlayWords: Readonly<Record<Language, OverlayWords>> = {
  zh: {
    lang: 'zh-CN',
    title: '检查结果',
    error: '# 个错误',
    warning: '# 个警告',
    info: '# 个提示',
    none: '本页没有问题',
    open: '展开',
    close: '收起（Esc）',
    hint: '建议：',
    related: '对照',
    edit: '在编辑器中打开',
    copy: '复制位置',
    copied: '已复制',
    unlisted: '本页还有 # 处没有列出，请运行 nianbao check 查看',
    others: '其他页面还有 # 处',
    staleReport: '现在看到的是改动以前的页面：这份报告的文件有错误，读不出来。改正以后页面会自动更新。',
    staleConfig: '现在看到的是改动以前的页面：site.yaml 有错误，读不出来。改正以后页面会自动更新。',
    staleTemplates: '现在看到的是改动以前的样式：templates 文件夹里的模板有错误。改正以后页面会自动更新。',
    reading: '报告很多，正在读取：页面上的数字和检查结果还不全，读完以后会自动补齐。',
  },
  en: {
    lang: 'en',
    title: 'Findings',
    error: 'errors: #',
    warning: 'warnings: #',
    info: 'infos: #',
    none: 'Nothing found on this page',
    open: 'Expand',
    close: 'Collapse (Esc)',
    hint: 'Hint: ',
    related: 'see',
    edit: 'Open in editor',
    copy: 'Copy location',
    copied: 'Copied',
    unlisted: '# more on this page are not listed: run nianbao check',
    others: 'On other pages: #',
    staleReport: 'This is the page as it was: a file of this report cannot be understood. The page follows when it is corrected.',
    staleConfig: 'These pages are as they were: site.yaml cannot be understood. They follow when it is corrected.',
    staleTemplates: 'These pages are in the templates as they were: templates/ has errors. They follow when it is corrected.',
    reading: 'There are many reports, which are being read: figures and findings are not complete yet and will follow.',
  },
};
