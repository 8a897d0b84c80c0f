import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { SourceText } from '../source/source-text.ts';
import { unknownRule } from './config-rules.ts';

/** Ids under `rules` in site.yaml that no rule has. `known`: the ids of all rules. */
export const unknownRules = (config: SiteConfig, source: SourceText, known: readonly string[]): readonly Draft[] =>
  Object.keys(config.rules).flatMap((id): Draft[] => {
    const group = id.endsWith('/*') ? id.slice(0, -1) : undefined;
    if (known.some((one) => one === id || (group !== undefined && one.startsWith(group)))) return [];
    const start = Math.max(0, source.text.indexOf(id));
    const near = suggestKey(id, known);
    return [
      {
        rule: unknownRule.id,
        path: `rules.${id}`,
        at: { source, span: { start, end: start + id.length } },
        message: { zh: `没有“${id}”这条规则`, en: `There is no rule “${id}”` },
        hint: near
          ? { zh: `是不是“${near}”？nianbao explain 列出全部规则`, en: `Did you mean “${near}”? nianbao explain lists all rules` }
          : { zh: 'nianbao explain 列出全部规则', en: 'nianbao explain lists all rules' },
      },
    ];
  });
