import type { Severity } from '../findings/finding.ts';
import { fingerprints } from './fingerprint.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

const levels: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab Code Quality report (a subset of Code Climate's), for `artifacts: reports: codequality`. */
export const gitlab: Format = (findings, _summary, { language }) => {
  const prints = fingerprints(findings);
  return jsonText(
    findings.map(({ rule, severity, message, hint, place }, index) => ({
      description: `${message[language]} ${hint[language]}`,
      check_name: rule,
      fingerprint: prints[index],
      severity: levels[severity],
      location: { path: place.file, lines: { begin: place.line, end: place.endLine } },
    })),
  );
};
