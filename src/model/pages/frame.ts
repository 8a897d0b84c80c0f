import { latest } from '../../latest.ts';
import type { SiteConfig } from '../site-config.ts';
import { allReportsPath, dataPagePath, feedPath, homePath, searchPagePath } from './addresses.ts';
import { absoluteUrl, type Html, relativeUrl, type Url } from './markup.ts';
import { type Article, type Column, metaTags } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { choice, flag, html, type Infer, list, object, optional, text, url } from './shape.ts';

/** What the layout needs around every page. */
export const frameShape = object({
  kind: choice('home', 'agency', 'report', 'list', 'message'),
  /** page: with header and footer; embed: without, for a folder inside an existing website. */
  layout: choice('page', 'embed'),
  policy: text,
  title: text,
  metas: list(object({ name: text, content: text })),
  properties: list(object({ property: text, content: text })),
  canonical: optional(url),
  noindex: flag,
  refresh: optional(url),
  alternates: list(object({ type: text, title: text, address: url })),
  stylesheet: url,
  script: url,
  icon: url,
  structuredData: optional(html),
  siteTitle: text,
  /** The way up to the root of the site, '' or ending in '/': for files that a site's own templates bring along. */
  root: url,
  home: url,
  siteMap: url,
  navigation: list(object({ label: text, address: url, current: flag })),
  breadcrumbs: list(object({ label: text, address: optional(url) })),
  footer: list(object({ label: text, value: text, address: optional(url) })),
  content: html,
});

export type Frame = Infer<typeof frameShape>;

/** What one page says of itself. */
export interface PageHead {
  /** Below dist/. */
  readonly path: string;
  readonly kind: Frame['kind'];
  readonly title: string;
  readonly column: Column;
  readonly article?: Article;
  /** Labels and the pages that they lead to, from the home page (left out) down to this page. */
  readonly trail: readonly { readonly label: string; readonly path?: string }[];
  /** Kept out of search engines: drafts, redirects, the page for missing pages. */
  readonly noindex?: boolean;
  /** For a former address: the page that it leads to. */
  readonly movedTo?: string;
  readonly data?: readonly { readonly type: string; readonly title: string; readonly path: string }[];
  readonly structuredData?: Html;
}

/** The policy of every page, as a meta element and in _headers: nothing inline, no other host. */
export const contentSecurityPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Addresses of the two registers are prescribed beside the numbers; only the ICP register has one that fits every number. */
const icpRegister = 'https://beian.miit.gov.cn/';

/** The same on every page of a site. */
const footer = latest(1, (config: SiteConfig): Frame['footer'] => {
  const entries: readonly { label: string; value: string | undefined; address?: Url }[] = [
    { label: '主办单位', value: config.sponsor },
    { label: '承办单位', value: config.organizer },
    { label: '联系方式', value: config.contact },
    { label: '政府网站标识码', value: config.siteIdCode },
    { label: 'ICP备案号', value: config.icp, address: { url: icpRegister } },
    { label: '公安机关备案号', value: config.publicSecurity },
  ];
  return entries.filter((entry): entry is typeof entry & { value: string } => entry.value !== undefined && entry.value !== '');
});

export const pageFrame = (context: PageContext, head: PageHead): Omit<Frame, 'content'> => {
  const { site, assets } = context;
  const { config } = site;
  const to = (path: string): Url => relativeUrl(head.path, path);
  const canonical = absoluteUrl(config.baseUrl, head.movedTo ?? head.path);
  const description = head.article?.description ?? head.column.description;
  const isHome = head.path === homePath;
  return {
    kind: head.kind,
    layout: config.layout,
    policy: contentSecurityPolicy,
    title: isHome ? config.title : `${head.title} - ${config.siteName}`,
    metas: metaTags(config, head.column, head.article),
    properties: [
      { property: 'og:type', content: head.article ? 'article' : 'website' },
      { property: 'og:title', content: head.title },
      { property: 'og:description', content: description },
      { property: 'og:site_name', content: config.siteName },
      { property: 'og:locale', content: 'zh_CN' },
      ...(head.noindex ? [] : [{ property: 'og:url', content: canonical.url }]),
    ],
    noindex: head.noindex ?? false,
    canonical: head.noindex ? undefined : canonical,
    refresh: head.movedTo === undefined ? undefined : to(head.movedTo),
    alternates: [
      { type: 'application/atom+xml', title: `${config.title}更新`, address: to(feedPath) },
      ...(head.data ?? []).map(({ type, title, path }) => ({ type, title, address: to(path) })),
    ],
    stylesheet: to(assets.stylesheet),
    script: to(assets.script),
    icon: to(assets.icon),
    structuredData: head.structuredData,
    siteTitle: config.title,
    root: { url: '../'.repeat(head.path.split('/').length - 1) },
    home: to(homePath),
    siteMap: to(allReportsPath),
    navigation: [
      { label: '首页', address: to(homePath), current: isHome },
      { label: '全部年报', address: to(allReportsPath), current: head.path === allReportsPath },
      { label: '搜索', address: to(searchPagePath), current: head.path === searchPagePath },
      { label: '开放数据', address: to(dataPagePath), current: head.path === dataPagePath },
    ],
    breadcrumbs: [{ label: '首页', path: homePath }, ...head.trail].map(({ label, path }) =>
      path === undefined || path === head.path ? { label } : { label, address: to(path) },
    ),
    footer: footer(config),
  };
};
