import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/formats/junit.ts';
import { clean, columnTotal, en, finding, hostile, statedFigure, summaryOf, zh } from './samples.ts';

/** What readers of JUnit XML agree on: elements, their required attributes, and what each may hold. */
const structure: Record<string, { attributes: string[]; children: string[] }> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], children: ['testcase'] },
  testcase: { attributes: ['classname', 'name'], children: ['failure', 'system-out'] },
  failure: { attributes: ['message', 'type'], children: [] },
  'system-out': { attributes: [], children: [] },
};

const elements = (element: XmlElement): XmlElement[] => element.children.filter((child) => child instanceof XmlElement);

const conforms = (element: XmlElement): void => {
  expect(Object.keys(element.attributes)).toEqual(structure[element.name]?.attributes);
  for (const child of elements(element)) {
    expect(structure[element.name]?.children).toContain(child.name);
    conforms(child);
  }
  if (element.name.startsWith('testsuite')) {
    const inner = element.name === 'testsuites' ? elements(element).flatMap(elements) : elements(element);
    expect(Number(element.attributes.tests)).toBe(inner.length);
    expect(Number(element.attributes.failures)).toBe(inner.filter((each) => elements(each).some(({ name }) => name === 'failure')).length);
  }
};

const read = (text: string): XmlElement => {
  const { root } = parseXml(text);
  if (root === null) throw new Error('empty document');
  return root;
};

describe('junit', () => {
  test('a suite for each file, a case for each finding, errors as failures', () => {
    const findings = [columnTotal, statedFigure];
    expect(junit(findings, summaryOf(findings), zh)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nianbao" tests="2" failures="1" errors="0">
  <testsuite name="content/suqian/2024/statistics.yaml" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="content/suqian/2024/statistics.yaml" name="requests/column-total 5:31">
      <failure message="自然人：各行之和是1523，（七）总计写的是1522。" type="requests/column-total">content/suqian/2024/statistics.yaml:5:31
content/suqian/2024/statistics.yaml:4:31 予以公开写的是1409
核对两处，改正写错的一处。</failure>
    </testcase>
  </testsuite>
  <testsuite name="content/suqian/2024/报告.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="content/suqian/2024/报告.md" name="narrative/figure 3:15">
      <system-out>警告: 文字说收到1524件，表格是1523件。
content/suqian/2024/报告.md:3:15
content/suqian/2024/statistics.yaml:2:31 表格：一、本年新收
核对两处，改正写错的一处。</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
    expect(junit([columnTotal], summaryOf([columnTotal]), en)).toContain(
      '<failure message="naturalPerson: the rows add up to 1523, the total row says 1522." type="requests/column-total">',
    );
  });

  test('nothing found is one passed case', () => {
    expect(junit([], clean, zh)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nianbao" tests="1" failures="0" errors="0">
  <testsuite name="nianbao" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="nianbao" name="没有发现问题。核对了 2 个机关的 3 份报告，共 1240 项。"/>
  </testsuite>
</testsuites>
`);
  });

  test('is well-formed and of the known structure, also with hostile content', () => {
    const text = `${hostile}\uFFFE]]>\u0000'`;
    const source = { file: `content/${text}`, text: 'x' };
    const at = { source, span: { start: 0, end: 1 } };
    const quoting = finding('error', { at, rule: text, message: { zh: text, en: text }, hint: { zh: text, en: text } });
    for (const findings of [[], [columnTotal, statedFigure], [quoting, { ...quoting, severity: 'info' as const }, columnTotal]]) {
      conforms(read(junit(findings, summaryOf(findings), zh)));
    }
    const [suite] = elements(read(junit([quoting], summaryOf([quoting]), zh)));
    expect(suite?.attributes.name).toBe(
      'content/<U+001B>[31m<U+000D><U+000A>::error::x,y:%0A<b>&"<U+202E><U+200B><U+0085>##[error]<U+E0041>\uFFFD]]><U+0000>\'',
    );
  });
});
