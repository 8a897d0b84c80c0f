import type { Finding, Related } from '../findings/finding.ts';
import type { Language, Localized } from '../language.ts';
import { byFile } from './by-file.ts';
import { codeFrame } from './code-frame.ts';
import type { Format } from './format.ts';
import { type Paint, paintWith } from './paint.ts';
import { visible } from './visible.ts';
import { severityWord, summaryLine } from './words.ts';
import { wrap } from './wrap.ts';

interface Sheet {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

const hintWord: Localized = { zh: '建议：', en: 'Hint: ' };
const relatedWord: Localized = { zh: '对照', en: 'see' };
export const defaultMaxFindings = 50;

/** For people: by file, each finding with its place in the text, both sides, and what to do about it. */
export const pretty: Format = (findings, summary, options) => {
  const { language, color, width, maxFindings = defaultMaxFindings, total = findings.length } = options;
  const sheet: Sheet = { language, width: Math.max(60, width), paint: paintWith(color) };
  const shown = maxFindings === 0 ? findings : findings.slice(0, maxFindings);
  const blocks = [...byFile(shown)].map(([file, group]) => {
    const head = sheet.paint('file', visible(file));
    return [head, ...group.flatMap((finding) => [...findingLines(finding, sheet), ''])].join('\n');
  });
  const rest = total - shown.length;
  const more =
    language === 'zh'
      ? `还有 ${rest} 处没有列出；要看全部，加上 --max-findings 0。`
      : `${rest} more not shown; --max-findings 0 shows all.`;
  const lines = [...(rest > 0 ? wrap(more, sheet.width) : []), ...wrap(summaryLine(summary, language), sheet.width)];
  return `${[...blocks, ...lines].join('\n')}\n`;
};

const findingLines = (finding: Finding, sheet: Sheet): string[] => {
  const { language, paint, width } = sheet;
  const { place, severity, excerpt, related, rule } = finding;
  const head = `  ${paint(severity, severityWord[severity][language])} ${place.line}:${place.column} ${paint('quiet', visible(rule))}`;
  const frame = codeFrame(excerpt, place, { width: width - 4, mark: '^', role: severity, paint });
  return [
    head,
    ...indented(wrap(visible(finding.message[language]), width - 4)),
    ...indented(frame),
    ...related.flatMap((other) => relatedLines(other, place.file, sheet)),
    ...indented(wrap(`${hintWord[language]}${visible(finding.hint[language])}`, width - 4)),
  ];
};

const relatedLines = ({ place, excerpt, message }: Related, file: string, { language, paint, width }: Sheet): string[] => {
  const where = `${place.file === file ? '' : `${visible(place.file)}:`}${place.line}:${place.column}`;
  const [first = '', ...rest] = wrap(`${relatedWord[language]} ${where} ${visible(message[language])}`, width - 4);
  const frame = codeFrame(excerpt, place, { width: width - 4, mark: '-', role: 'related', paint });
  return indented([first, ...rest, ...frame]);
};

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `    ${line}`));
