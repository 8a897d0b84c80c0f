import type { Level } from '../findings/finding.ts';

/** What site.yaml says, with every default filled in. */
export interface SiteConfig {
  readonly title: string;
  /** Absolute, ends in '/'. */
  readonly baseUrl: string;
  readonly layout: 'page' | 'embed';
  /** 政府网站规范名称, 英文域名, 政府网站标识码, ICP备案号, 公安机关备案号, 主办单位, 承办单位, 联系方式. */
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode?: string;
  readonly icp?: string;
  readonly publicSecurity?: string;
  readonly sponsor?: string;
  readonly organizer?: string;
  readonly contact?: string;
  readonly rules: Readonly<Record<string, Level>>;
  /** Wrong forms and right ones that text/wording knows besides its own. */
  readonly words?: Readonly<Record<string, string>>;
  /** CSS custom properties: `{ color: '#…' }` sets `--color`. */
  readonly theme: Readonly<Record<string, string>>;
}
