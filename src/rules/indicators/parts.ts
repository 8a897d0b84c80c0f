import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { locate } from '../../statistics/statistics.ts';
import { sum } from '../../statistics/totals.ts';

export const indicatorParts: Rule = {
  id: 'indicators/parts',
  level: 'error',
  title: { zh: '自定指标：分项之和等于数值', en: 'Own indicators: the parts add up to the value' },
  clause: {
    zh: '本程序约定：indicators 的 parts 是 value 的全部构成',
    en: 'Contract of this program: the parts of an indicator make up its value',
  },
  checks: { zh: '每个写了分项的指标：分项之和 = 数值。', en: 'For every indicator with parts, the parts add up to the value.' },
  why: {
    zh: '正文里“共 N 条，其中……”的总数与分项不符，是年报常见的差错。',
    en: 'A total in the text that differs from the parts listed after it is a frequent fault.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'indicators:\n  websiteDisclosures: { label: 网站公开信息, unit: 条, value: 100, parts: { 政府文件类: 76, 其他: 25 } }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'indicators:\n  websiteDisclosures: { label: 网站公开信息, unit: 条, value: 101, parts: { 政府文件类: 76, 其他: 25 } }\n',
    },
  },
  check: ({ statistics, places }) => {
    if (!statistics || !places) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    let notAssessable = 0;
    for (const { key, label, unit, value, parts } of statistics.indicators) {
      if (parts.length === 0) continue;
      const total = sum(parts.map((part) => part.value));
      if (total === undefined || value === null) {
        notAssessable++;
        continue;
      }
      checked++;
      if (Math.abs(total - value) < 1e-7) continue;
      const terms = parts.flatMap((part) => (part.value === null ? [] : [`${part.label} ${part.value}`])).join(' + ');
      const path = `indicators.${key}.value`;
      drafts.push({
        rule: 'indicators/parts',
        path,
        at: locate(places, path),
        message: {
          zh: `「${label}」写的是 ${value}${unit}，分项之和是 ${total}${unit}（${terms}）`,
          en: `“${label}” says ${value}, its parts add up to ${total} (${terms})`,
        },
        hint: {
          zh: `请核对分项；如果分项都对，把数值改为 ${total}`,
          en: `Check the parts; if they are right, write ${total}`,
        },
      });
    }
    return { checked, notAssessable, drafts };
  },
};
