import type { Language } from '../../language.ts';
import type { SiteScaffold } from './site-scaffold.ts';
import { yamlText } from './yaml-text.ts';

const siteComments: Readonly<Record<Language, readonly [head: string, rest: readonly string[]]>> = {
  zh: [
    '# 整个网站的设置。',
    [
      '# 网站脚注里的各项，有的就去掉行首的“# ”填上：',
      '# siteName: 某某区人民政府网站',
      '# siteDomain: www.example.gov.cn',
      '# siteIdCode: "0000000000"',
      '# icp: 某ICP备00000000号-1',
      '# publicSecurity: 某公网安备 00000000000000号',
      '# sponsor: 某某区人民政府办公室',
      '# contact: 地址、邮编、电话、电子邮箱、办公时间',
      '# 放进现有政府网站的栏目里、不要页头页脚的，去掉下一行行首的“# ”：',
      '# layout: embed',
    ],
  ],
  en: [
    '# Settings of the whole site.',
    [
      '# For the foot of the pages; remove the “# ” of what there is:',
      '# siteName: 某某区人民政府网站',
      '# siteDomain: www.example.gov.cn',
      '# siteIdCode: "0000000000"',
      '# icp: 某ICP备00000000号-1',
      '# publicSecurity: 某公网安备 00000000000000号',
      '# sponsor: 某某区人民政府办公室',
      '# contact: 地址、邮编、电话、电子邮箱、办公时间',
      '# Without header and footer, for a folder inside an existing government website:',
      '# layout: embed',
    ],
  ],
};

const urlComment = { zh: '网站发布后的完整网址', en: 'the full address once published' };
const nameComment = { zh: '机关全称，用在报告标题里', en: 'the full official name, used in titles' };
const kindComment = {
  zh: 'provincial 省，prefectural 设区的市，county 县（县级市、区），township 乡镇街道，department 部门和其他机关',
  en: 'provincial, prefectural, county, township or department',
};

export const siteYaml = ({ title, baseUrl, language }: SiteScaffold): string => {
  const [head, rest] = siteComments[language];
  return `${[
    '# yaml-language-server: $schema=../schemas/site.schema.json',
    head,
    `title: ${yamlText(title)}`,
    `baseUrl: ${yamlText(baseUrl)} # ${urlComment[language]}`,
    ...rest,
  ].join('\n')}\n`;
};

export const agencyYaml = ({ name, kind, language }: SiteScaffold): string =>
  `${[
    '# yaml-language-server: $schema=../schemas/agency.schema.json',
    `name: ${yamlText(name)} # ${nameComment[language]}`,
    `kind: ${kind} # ${kindComment[language]}`,
  ].join('\n')}\n`;
