import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

/** For programs: one object, version 1. Keys are never left out; `path` is null for a finding about no figure or key. */
export const json: Format = (findings, summary, { language }) =>
  jsonText({
    version: 1,
    findings: findings.map(({ rule, severity, message, hint, place, path, related }) => ({
      rule,
      severity,
      message: message[language],
      hint: hint[language],
      file: place.file,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      path: path ?? null,
      related: related.map((other) => ({
        file: other.place.file,
        line: other.place.line,
        column: other.place.column,
        message: other.message[language],
      })),
    })),
    summary: {
      agencies: summary.agencies,
      reports: summary.reports,
      checks: summary.checks,
      errors: summary.errors,
      warnings: summary.warnings,
      waived: summary.waived,
      infos: summary.infos,
      notAssessable: summary.notAssessable,
    },
  });
