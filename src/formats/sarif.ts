import type { Finding, Severity } from '../findings/finding.ts';
import type { Language, Localized } from '../language.ts';
import type { Place } from '../source/place.ts';
import { fingerprints } from './fingerprint.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import type { RuleMetadata } from './rule-metadata.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
const sourceRoot = '%SRCROOT%';

/** SARIF 2.1.0, one run. Columns count code points, as everywhere in nianbao, and the run says so (§3.14.17 columnKind). */
export const sarif: Format = (findings, _summary, { language, version, rules = [] }) => {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set([...known.keys(), ...findings.map((finding) => finding.rule)])].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const prints = fingerprints(findings);
  return jsonText({
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            version,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: ids.map((id) => descriptor(id, known.get(id), language)),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: language === 'zh' ? '含有 content/ 的文件夹' : 'The folder that holds content/' } },
        },
        results: findings.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: indexOf.get(finding.rule),
          level: levels[finding.severity],
          message: { text: plainText(`${finding.message[language]}\n${finding.hint[language]}`) },
          locations: [{ physicalLocation: physicalLocation(finding.place) }],
          ...relatedLocations(finding, language),
          partialFingerprints: { 'nianbaoFinding/v1': prints[index] },
          ...(finding.path === undefined ? {} : { properties: { path: finding.path } }),
        })),
      },
    ],
  });
};

const descriptor = (id: string, rule: RuleMetadata | undefined, language: Language): object => {
  if (rule === undefined) return { id };
  const text = (localized: Localized): { text: string } => ({ text: plainText(localized[language]) });
  return {
    id,
    shortDescription: text(rule.title),
    fullDescription: text(rule.checks),
    help: { text: plainText(`${rule.why[language]}\n${rule.clause[language]}`) },
    defaultConfiguration: rule.level === 'off' ? { enabled: false } : { level: levels[rule.level] },
  };
};

const relatedLocations = ({ related }: Finding, language: Language): object =>
  related.length === 0
    ? {}
    : {
        relatedLocations: related.map(({ place, message }, id) => ({
          id,
          message: { text: plainText(message[language]) },
          physicalLocation: physicalLocation(place),
        })),
      };

const physicalLocation = (place: Place): object => ({
  artifactLocation: { uri: uriOf(place.file), uriBaseId: sourceRoot },
  region: { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn },
});

const uriOf = (file: string): string =>
  file
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');

/** In a message `[text](target)` would be a link and `{0}` a placeholder (§3.11.5, §3.11.6): quoted content is neither. */
const plainText = (text: string): string => text.replaceAll('](', '] (').replace(/\{(\d+)\}/g, '{{$1}}');
