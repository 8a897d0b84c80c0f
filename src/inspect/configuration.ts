import { unknownRules } from '../check/unknown-rules.ts';
import type { Draft } from '../findings/finding.ts';
import type { ReadText } from '../load/read-text.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { readSite } from '../parse/read-site.ts';
import { ruleDocuments } from '../rules/documents.ts';

export interface Configuration {
  readonly config: SiteConfig;
  /** absent: not even the file can be understood. faulty: it does not say what it should. In both cases `config` holds defaults. */
  readonly state: 'absent' | 'faulty' | 'sound';
  readonly drafts: readonly Draft[];
}

/** Judges what can be judged when site.yaml says nothing usable. */
const unconfigured: SiteConfig = {
  title: '',
  baseUrl: 'http://localhost/',
  layout: 'page',
  siteName: '',
  siteDomain: 'localhost',
  rules: {},
  theme: {},
};

const ruleIds = ruleDocuments.map(({ id }) => id);

const unreadable = ({ rule }: Draft): boolean => rule.startsWith('yaml/') || rule.startsWith('config/');

/** What site.yaml says; undefined: there is none. */
export const configure = (text: ReadText | undefined): Configuration => {
  if (!text?.source) return { config: unconfigured, state: 'absent', drafts: text?.drafts ?? [] };
  const { site, drafts } = readSite(text.source);
  if (!site) return { config: unconfigured, state: drafts.some(unreadable) ? 'absent' : 'faulty', drafts };
  return { config: site, state: 'sound', drafts: unknownRules(site, text.source, ruleIds) };
};
