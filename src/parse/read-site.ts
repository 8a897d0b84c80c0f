import type { Draft, Level } from '../findings/finding.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { SourceText } from '../source/source-text.ts';
import { readDocument, valueSpan } from './read-document.ts';

/** What a site.yaml that fits its schema holds. */
interface SiteFile {
  readonly title: string;
  readonly baseUrl: string;
  readonly layout?: 'page' | 'embed';
  readonly siteName?: string;
  readonly siteDomain?: string;
  readonly siteIdCode?: string;
  readonly icp?: string;
  readonly publicSecurity?: string;
  readonly sponsor?: string;
  readonly organizer?: string;
  readonly contact?: string;
  readonly rules?: Readonly<Record<string, Level>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly theme?: Readonly<Record<string, string>>;
}

const labels = {
  title: { zh: '网站名称', en: 'Site title' },
  baseUrl: { zh: '网址', en: 'Address' },
  layout: { zh: '页面外框', en: 'Layout' },
  siteName: { zh: '政府网站规范名称', en: 'Official site name' },
  siteDomain: { zh: '政府网站英文域名', en: 'Site domain' },
  siteIdCode: { zh: '政府网站标识码', en: 'Site identification code' },
  icp: { zh: 'ICP备案号', en: 'ICP number' },
  publicSecurity: { zh: '公安机关备案号', en: 'Public security number' },
  sponsor: { zh: '主办单位', en: 'Sponsor' },
  organizer: { zh: '承办单位', en: 'Organiser' },
  contact: { zh: '联系方式', en: 'Contact' },
  rules: { zh: '检查规则', en: 'Rules' },
  words: { zh: '用词', en: 'Words' },
  'words.*': { zh: '对的写法', en: 'Right form' },
  theme: { zh: '外观', en: 'Theme' },
};

const hints = {
  baseUrl: {
    zh: '请写发布后的完整网址，例如 https://www.example.gov.cn/nianbao/',
    en: 'Write the full address, such as https://www.example.gov.cn/nianbao/',
  },
  siteIdCode: { zh: '10 位数字，或者 bm 加 8 位数字', en: 'Ten digits, or bm and eight digits' },
  contact: { zh: '写成一句话：地址、邮编、电话、电子邮箱、办公时间', en: 'One sentence: address, postcode, telephone, e-mail, hours' },
  'rules.*': {
    zh: '写成 规则编号: error、warning、info 或 off，例如 narrative/similarity: off',
    en: 'Write rule: error, warning, info or off, such as narrative/similarity: off',
  },
  words: {
    zh: '每行写成 错的写法: 对的写法，例如 行政服务中心: 政务服务中心',
    en: 'One entry a line, wrong: right',
  },
  'words.*': { zh: '写应当改成的词，例如 政务服务中心', en: 'Write the right form' },
  'theme.*': {
    zh: '名称用小写英文字母，值是颜色、长度或字体名称，例如 color: "#b00020"',
    en: 'Lower-case names; colours, lengths or font names, such as color: "#b00020"',
  },
};

const absolute = (written: string): URL | undefined => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' ? url : undefined;
};

/** Reads content/site.yaml and fills in every default. */
export const readSite = (source: SourceText): { readonly site?: SiteConfig; readonly drafts: readonly Draft[] } => {
  const { value, node, drafts } = readDocument(source, { start: 0, end: source.text.length }, { schema: 'site', labels, hints });
  if (value === undefined) return { drafts };
  // The schema vouches for it.
  const file = value as SiteFile;
  const url = absolute(file.baseUrl);
  if (!url)
    return {
      drafts: [
        {
          rule: 'schema/value',
          message: { zh: '「网址」（baseUrl）不是可用的网址', en: 'Address (baseUrl) is not a usable address' },
          hint: hints.baseUrl,
          at: { source, span: valueSpan(node, ['baseUrl']) ?? { start: 0, end: 0 } },
          path: 'baseUrl',
        },
      ],
    };
  const { siteIdCode, icp, publicSecurity, sponsor, organizer, contact } = file;
  const site: SiteConfig = {
    title: file.title,
    baseUrl: url.href.endsWith('/') ? url.href : `${url.href}/`,
    layout: file.layout ?? 'page',
    siteName: file.siteName ?? file.title,
    siteDomain: file.siteDomain ?? url.hostname,
    ...(siteIdCode === undefined ? {} : { siteIdCode }),
    ...(icp === undefined ? {} : { icp }),
    ...(publicSecurity === undefined ? {} : { publicSecurity }),
    ...(sponsor === undefined ? {} : { sponsor }),
    ...(organizer === undefined ? {} : { organizer }),
    ...(contact === undefined ? {} : { contact }),
    rules: file.rules ?? {},
    ...(file.words === undefined ? {} : { words: file.words }),
    theme: file.theme ?? {},
  };
  return { site, drafts: [] };
};
