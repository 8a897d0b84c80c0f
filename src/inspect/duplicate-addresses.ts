import { duplicateAddress } from '../check/config-rules.ts';
import type { Draft } from '../findings/finding.ts';
import type { Agency } from '../model/agency.ts';
import { agencyPagePath, reportPagePath } from '../model/pages/addresses.ts';
import type { Report } from '../model/report.ts';
import { aliasPath } from '../render/pages/alias-path.ts';
import type { Location } from '../source/source-text.ts';

interface Holder {
  readonly name: string;
  readonly at?: Location;
}

/** A static host on Windows or macOS serves both spellings of a name from one file. */
const addressKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** Former addresses that a page of the site already has, that two reports claim, or that no page can have. */
export const duplicateAddresses = (agencies: readonly Agency[], reports: readonly Report[]): readonly Draft[] => {
  if (reports.every(({ narrative }) => (narrative?.frontMatter.aliases.length ?? 0) === 0)) return [];
  const holders = new Map<string, Holder>();
  for (const { path, name } of agencies) holders.set(addressKey(agencyPagePath(path)), { name });
  for (const { path, title } of reports) holders.set(addressKey(reportPagePath(path)), { name: title });
  const drafts: Draft[] = [];
  for (const { title, narrative } of reports)
    for (const [index, alias] of (narrative?.frontMatter.aliases ?? []).entries()) {
      if (!narrative) continue;
      const span = narrative.frontMatterSpans.get(`aliases.${index}`) ?? { start: 0, end: 0 };
      const at = { source: narrative.source, span };
      const file = aliasPath(alias);
      const holder = file === undefined ? undefined : holders.get(addressKey(file));
      if (file !== undefined && !holder) {
        holders.set(addressKey(file), { name: title, at });
        continue;
      }
      drafts.push({
        rule: duplicateAddress.id,
        path: `aliases.${index}`,
        at,
        message: holder
          ? { zh: `旧地址“${alias}”已经是“${holder.name}”的地址`, en: `The former address “${alias}” already belongs to “${holder.name}”` }
          : { zh: `“${alias}”不能作为网站里的地址`, en: `“${alias}” cannot be an address of this site` },
        hint: holder
          ? { zh: '两个页面不能用同一个地址：改掉或者删去这一个', en: 'Two pages cannot share an address: change or remove this one' }
          : {
              zh: '旧地址写站内路径，例如 old/2020.html 或者 zwgk/nb2020/，不带网站域名',
              en: 'Write a path within the site, such as old/2020.html or zwgk/nb2020/, without the host',
            },
        ...(holder?.at ? { related: [{ at: holder.at, message: { zh: '先在这里使用', en: 'used here first' } }] } : {}),
      });
    }
  return drafts;
};
