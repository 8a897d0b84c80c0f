import { type Draft, type Finding, type Severity, settle } from '../../src/findings/finding.ts';
import type { FormatOptions, Summary } from '../../src/formats/format.ts';
import type { Location, SourceText } from '../../src/source/source-text.ts';

export const statistics: SourceText = {
  file: 'content/suqian/2024/statistics.yaml',
  text: [
    'requests:',
    '  received:  { naturalPerson: 1523 }',
    '  outcomes:',
    '    granted: { naturalPerson: 1409 }',
    '    total:   { naturalPerson: 1522 }',
    '',
  ].join('\n'),
};

export const report: SourceText = {
  file: 'content/suqian/2024/报告.md',
  text: '## 一、总体情况\n\n全年共收到政府信息公开申请“１５２４”件。\n',
};

/** The place of the first occurrence of some words in a text. */
export const at = (source: SourceText, words: string): Location => {
  const start = source.text.indexOf(words);
  if (start === -1) throw new Error(`not in ${source.file}: ${words}`);
  return { source, span: { start, end: start + words.length } };
};

export const finding = (severity: Severity, draft: Partial<Draft> & Pick<Draft, 'at'>): Finding =>
  settle(
    {
      rule: 'requests/column-total',
      message: {
        zh: '自然人：各行之和是1523，（七）总计写的是1522。',
        en: 'naturalPerson: the rows add up to 1523, the total row says 1522.',
      },
      hint: { zh: '核对两处，改正写错的一处。', en: 'Check both and correct the wrong one.' },
      ...draft,
    },
    severity,
  );

export const columnTotal = finding('error', {
  at: at(statistics, '1522'),
  path: 'requests.outcomes.total.naturalPerson',
  related: [{ at: at(statistics, '1409'), message: { zh: '予以公开写的是1409', en: 'granted says 1409' } }],
});

export const statedFigure = finding('warning', {
  rule: 'narrative/figure',
  at: at(report, '１５２４'),
  message: { zh: '文字说收到1524件，表格是1523件。', en: 'The text says 1524 received, the table 1523.' },
  related: [{ at: at(statistics, '1523'), message: { zh: '表格：一、本年新收', en: 'the table: received' } }],
});

export const clean: Summary = { agencies: 2, reports: 3, checks: 1240, notAssessable: 0, errors: 0, warnings: 0, infos: 0, waived: 0 };

export const summaryOf = (findings: readonly Finding[], rest: Partial<Summary> = {}): Summary => {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return { ...clean, errors: count('error'), warnings: count('warning'), infos: count('info'), ...rest };
};

export const zh: FormatOptions = { language: 'zh', color: false, width: 80, version: '1.2.3' };
export const en: FormatOptions = { ...zh, language: 'en' };

/** What content may hold to forge a terminal, a log or a document. */
export const hostile = '\u001b[31m\r\n::error::x,y:%0A<b>&"\u202e\u200b\u0085##[error]\u{e0041}';
