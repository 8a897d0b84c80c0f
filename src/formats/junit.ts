import type { Finding } from '../findings/finding.ts';
import type { Language } from '../language.ts';
import { byFile } from './by-file.ts';
import type { Format } from './format.ts';
import { visible } from './visible.ts';
import { severityWord, summaryLine } from './words.ts';

/**
 * JUnit XML as Jenkins, GitLab and Azure read it: a suite per file, a case per finding. Errors are failures; warnings and infos are
 * passed cases with output, since a test report knows no third result. A clean run is one passed case, for some readers refuse none.
 */
export const junit: Format = (findings, summary, { language }) => {
  const files = byFile(findings);
  const clean = suite('nianbao', [`    <testcase classname="nianbao" name="${xmlText(summaryLine(summary, language))}"/>`], 0);
  const suites = [...files].map(([file, group]) =>
    suite(
      file,
      group.map((finding) => testCase(finding, language)),
      group.filter((finding) => finding.severity === 'error').length,
    ),
  );
  const failures = findings.filter((finding) => finding.severity === 'error').length;
  const head = `<testsuites name="nianbao" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...(suites.length === 0 ? [clean] : suites), '</testsuites>', ''].join('\n');
};

const suite = (name: string, cases: readonly string[], failures: number): string =>
  [
    `  <testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');

const testCase = ({ rule, severity, message, hint, place, related }: Finding, language: Language): string => {
  const name = `${rule} ${place.line}:${place.column}`;
  const body = [
    `${place.file}:${place.line}:${place.column}`,
    ...related.map((other) => `${other.place.file}:${other.place.line}:${other.place.column} ${other.message[language]}`),
    hint[language],
  ];
  const text = xmlLines(body);
  const open = `    <testcase classname="${xmlText(place.file)}" name="${xmlText(name)}">`;
  const result =
    severity === 'error'
      ? `      <failure message="${xmlText(message[language])}" type="${xmlText(rule)}">${text}</failure>`
      : `      <system-out>${xmlLines([`${severityWord[severity][language]}: ${message[language]}`])}\n${text}</system-out>`;
  return [open, result, '    </testcase>'].join('\n');
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters, which XML 1.0 cannot hold even as references, are spelled out first; U+FFFE and U+FFFF it cannot hold either.
const xmlText = (text: string): string =>
  visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

const xmlLines = (lines: readonly string[]): string => lines.map(xmlText).join('\n');
