import { describe, expect, it } from 'vitest';
import { canonicalTarget, isExternal, targetProblem } from '../../src/narrative/link-target.ts';

describe('targetProblem', () => {
  it.each([
    'https://www.gov.cn/a?b=c#d',
    'HTTP://www.gov.cn',
    'mailto:a@gov.cn',
    'tel:12345',
    '附件/表1.xlsx',
    '附件/表 1.xlsx',
    './a.pdf',
    '../2023/report.md',
    '/zwgk/',
    '#problems',
    '?a=b:c',
    '',
    'a/b:c',
  ])('lets a link to %j be', (target) => {
    expect(targetProblem('link', target)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u00adscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    'x-unknown:y',
    ':x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
    'a\u202etxt.exe',
    'http://',
    'https://[',
  ])('refuses a link to %j', (target) => {
    expect(targetProblem('link', target)).toBeDefined();
  });

  it.each(['a.png', './图片/流程 图.png', 'a..b.png', '%E5%9B%BE.png'])('lets the image %j be', (target) => {
    expect(targetProblem('image', target)).toBeUndefined();
  });

  it.each([
    'https://a.cn/b.png',
    '//a.cn/b.png',
    '/b.png',
    '../b.png',
    'a/../../b.png',
    '%2e%2e/b.png',
    '..%2fb.png',
    '..',
    'data:image/svg+xml,x',
    'a\\b.png',
  ])('refuses the image %j', (target) => {
    expect(targetProblem('image', target)).toBeDefined();
  });
});

describe('targets', () => {
  it('are compared with a scheme in lower case', () => {
    expect(['HTTPS://A.cn', 'a/B.pdf', '#A'].map(canonicalTarget)).toEqual(['https://A.cn', 'a/B.pdf', '#A']);
    expect(['HTTPS://a.cn', 'mailto:a@b.cn', 'a.pdf', 'httpsx'].map(isExternal)).toEqual([true, false, false, false]);
  });
});
