import { duplicateAddress } from '../check/config-rules.ts';
import type { Draft } from '../findings/finding.ts';
import type { Localized } from '../language.ts';
import type { Agency } from '../model/agency.ts';
import { agencyPagePath, allReportsPath, homePath, notFoundPath, reportPagePath } from '../model/pages/addresses.ts';
import { aliasPath } from '../model/pages/alias-path.ts';
import type { Report } from '../model/report.ts';
import { frontMatterPlace } from '../narrative/narrative.ts';
import type { Location } from '../source/source-text.ts';

interface Holder {
  readonly name: Localized;
  readonly at?: Location;
}

/** A static host on Windows or macOS serves both spellings of a name from one file. */
const addressKey = (path: string): string => path.normalize('NFC').toLowerCase();

const titled = (name: string): Localized => ({ zh: name, en: name });

const programPages: ReadonlySet<string> = new Set([homePath, allReportsPath, notFoundPath]);

/** Folders of the program (no agency can have their names), lists of a year that the site has, and what subordinates add up to. */
const isProgramPage = (file: string, years: ReadonlySet<string>): boolean =>
  programPages.has(file) ||
  /^(?:assets|data|schemas|search)\//.test(file) ||
  /(?:^|\/)rollup-[0-9]{4}\.html$/.test(file) ||
  years.has(/^([0-9]{4})\/(?:index|reports)\.html$/.exec(file)?.[1] ?? '');

const programPage: Holder = { name: { zh: '程序生成的页面', en: 'a page that the program makes' } };

/** Former addresses that a page of the site already has, that two reports claim, or that no page can have. */
export const duplicateAddresses = (agencies: readonly Agency[], reports: readonly Report[]): readonly Draft[] => {
  if (reports.every(({ narrative }) => (narrative?.frontMatter.aliases.length ?? 0) === 0)) return [];
  const holders = new Map<string, Holder>();
  const years = new Set(reports.map(({ year }) => String(year)));
  for (const { path, name } of agencies) holders.set(addressKey(agencyPagePath(path)), { name: titled(name) });
  for (const { path, title } of reports) holders.set(addressKey(reportPagePath(path)), { name: titled(title) });
  const drafts: Draft[] = [];
  for (const { title, narrative } of reports)
    for (const [index, alias] of (narrative?.frontMatter.aliases ?? []).entries()) {
      if (!narrative) continue;
      const at = frontMatterPlace(narrative, `aliases.${index}`);
      const file = aliasPath(alias);
      const key = file === undefined ? undefined : addressKey(file);
      const holder = key === undefined ? undefined : (holders.get(key) ?? (isProgramPage(key, years) ? programPage : undefined));
      if (key !== undefined && !holder) {
        holders.set(key, { name: titled(title), at });
        continue;
      }
      drafts.push({
        rule: duplicateAddress.id,
        path: `aliases.${index}`,
        at,
        message: holder
          ? {
              zh: `旧地址“${alias}”已经是“${holder.name.zh}”的地址`,
              en: `The former address “${alias}” already belongs to “${holder.name.en}”`,
            }
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
