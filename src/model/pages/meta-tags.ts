import type { SiteConfig } from '../site-config.ts';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** 栏目标签: the column that a page is, or belongs to. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** From the guideline's own list of column types. */
  readonly type: '首页' | '信息公开年报';
}

/** 内容页标签. */
export interface Article {
  readonly title: string;
  readonly published?: string | undefined;
  readonly source: string;
  readonly keywords: readonly string[];
  readonly author?: string;
  readonly description: string;
  readonly url: string;
}

export const reportsColumn: Column = {
  name: '政府信息公开年报',
  description: '政府信息公开工作年度报告的发布、查阅和数据下载',
  keywords: ['政府信息公开', '年度报告', '信息公开年报'],
  type: '信息公开年报',
};

/**
 * 网站标签, 栏目标签 and 内容页标签 of 《政府网站发展指引》 (国办发〔2017〕47号) 附件, names as printed there. A tag without a value is left
 * out: an empty one is a fault of its own.
 */
export const metaTags = (config: SiteConfig, column: Column, article?: Article): readonly MetaTag[] =>
  [
    { name: 'SiteName', content: config.siteName },
    { name: 'SiteDomain', content: config.siteDomain },
    { name: 'SiteIDCode', content: config.siteIdCode ?? '' },
    { name: 'ColumnName', content: column.name },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: column.keywords.join(',') },
    { name: 'ColumnType', content: column.type },
    { name: 'ArticleTitle', content: article?.title ?? '' },
    { name: 'PubDate', content: article?.published ?? '' },
    { name: 'ContentSource', content: article?.source ?? '' },
    { name: 'Author', content: article?.author ?? '' },
    { name: 'Keywords', content: (article?.keywords ?? column.keywords).join(',') },
    { name: 'Description', content: article?.description ?? column.description },
    { name: 'Url', content: article?.url ?? '' },
  ].filter(({ content }) => content !== '');
