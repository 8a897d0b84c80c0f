import type { Finding, Severity } from '../findings/finding.ts';
import type { Language } from '../language.ts';
import type { Format } from './format.ts';
import { visible } from './visible.ts';
import { severityWord, summaryLine } from './words.ts';

/** GitHub shows ten annotations of each type per step and drops the others without a word. */
const perType = 10;

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub Actions turns into annotations; what does not fit follows as plain lines in the log. */
export const github: Format = (findings, summary, { language }) => {
  const lines: string[] = [];
  const unshown: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const group = findings.filter((finding) => finding.severity === severity);
    const shown = group.length > perType ? perType - 1 : group.length;
    lines.push(...group.slice(0, shown).map((finding) => annotation(finding, language)));
    const rest = group.slice(shown);
    if (rest.length === 0) continue;
    lines.push(`::${commands[severity]} title=nianbao::${dataText(moreText(rest.length, severity, language))}`);
    unshown.push(...rest.map((finding) => logLine(finding, language)));
  }
  return `${[...lines, ...unshown, summaryLine(summary, language)].join('\n')}\n`;
};

const moreText = (count: number, severity: Severity, language: Language): string =>
  language === 'zh'
    ? `还有 ${count} 处${severityWord[severity].zh}不能在这里标出（GitHub 每类只显示 ${perType} 处），见本步骤的日志。`
    : `${count} more at level ${severityWord[severity].en} cannot be shown here (GitHub shows ${perType} of each type): see the log of this step.`;

const annotation = ({ rule, severity, message, hint, place }: Finding, language: Language): string => {
  const properties = [
    `file=${propertyText(place.file)}`,
    `line=${place.line}`,
    `endLine=${place.endLine}`,
    `col=${place.column}`,
    `endColumn=${place.endColumn}`,
    `title=${propertyText(rule)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${dataText(message[language])}%0A${dataText(hint[language])}`;
};

/** Begins with the severity, so it can never be read as a command; `##[` is the old form of one, which counts anywhere in a line. */
const logLine = ({ rule, severity, message, place }: Finding, language: Language): string =>
  visible(`${severityWord[severity][language]} ${place.file}:${place.line}:${place.column} ${message[language]} (${rule})`).replaceAll(
    '##[',
    '## [',
  );

const dataText = (text: string): string => visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyText = (text: string): string => dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
