import { configRules } from '../check/config-rules.ts';
import { externalLink } from '../check/external-links.ts';
import { unusedWaiver } from '../check/waivers.ts';
import type { RuleDocument } from '../findings/rule-document.ts';
import { loadRules } from '../load/rule-documents.ts';
import { markdownRules } from '../parse/markdown/markdown-rules.ts';
import { schemaRules } from '../parse/schema/schema-rules.ts';
import { yamlRules } from '../parse/yaml/yaml-rules.ts';
import { rules } from './index.ts';

/** Everything that a finding can be about, by id: rules over reports, and what readers and the loader report. */
export const ruleDocuments: readonly RuleDocument[] = [
  ...loadRules,
  ...yamlRules,
  ...schemaRules,
  ...markdownRules,
  ...rules,
  externalLink,
  unusedWaiver,
  ...configRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(ruleDocuments.map((document) => [document.id, document]));

export const documentOf = (id: string): RuleDocument | undefined => byId.get(id);
