import type { Severity } from '../findings/finding.ts';
import type { Language, Localized } from '../language.ts';
import type { Summary } from './format.ts';

export const severityWord: Record<Severity, Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How many findings of each severity: 「2 个错误、1 个警告」; undefined where there are none. */
export const countsOf = ({ errors, warnings, infos }: Summary): Localized | undefined => {
  const counts = (
    [
      ['error', errors],
      ['warning', warnings],
      ['info', infos],
    ] as const
  ).filter(([, count]) => count > 0);
  if (counts.length === 0) return undefined;
  return {
    zh: counts.map(([severity, count]) => `${count} 个${severityWord[severity].zh}`).join('、'),
    en: counts.map(([severity, count]) => plural(count, severityWord[severity].en, severity === 'info' ? 'infos' : undefined)).join(', '),
  };
};

/** What was found and what was looked at. What could not be judged and what was waived is never passed over. */
export const summaryLine = (summary: Summary, language: Language): string => {
  const counts = countsOf(summary);
  const { agencies, reports, checks, notAssessable, waived } = summary;
  if (language === 'zh') {
    const found = counts === undefined ? '没有发现问题。' : `发现 ${counts.zh}。`;
    const beyond = `${notAssessable > 0 ? `，${notAssessable} 项无法核对` : ''}${waived > 0 ? `，${waived} 处已豁免` : ''}`;
    return `${found}核对了 ${agencies} 个机关的 ${reports} 份报告，共 ${checks} 项${beyond}。`;
  }
  const found = counts === undefined ? 'Nothing found.' : `Found ${counts.en}.`;
  const beyond = `${notAssessable > 0 ? `, ${notAssessable} not assessable` : ''}${waived > 0 ? `, ${waived} waived` : ''}`;
  return `${found} Checked ${plural(reports, 'report')} of ${plural(agencies, 'agency', 'agencies')}: ${plural(checks, 'check')}${beyond}.`;
};
