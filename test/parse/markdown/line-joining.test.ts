import { describe, expect, it } from 'vitest';
import { html } from './reading.ts';

describe('line breaks within a paragraph', () => {
  it.each([
    ['政府\n信息', '政府信息'],
    ['申请，\n其中', '申请，其中'],
    ['办结”\n（含结转）', '办结”（含结转）'],
    ['公开……\n其他', '公开……其他'],
    ['公开——\n其他', '公开——其他'],
    ['**强调**\n后文', '<strong>强调</strong>后文'],
    ['前文\n**强调**', '前文<strong>强调</strong>'],
    ['**前\n后**', '<strong>前后</strong>'],
    ['[链接](a.pdf)\n后文', '<a href="a.pdf">链接</a>后文'],
    ['一\n二\n三', '一二三'],
    ['𠮷\n𠮷', '𠮷𠮷'],
    ['前\\\n后', '前<br>\n后'],
  ])('between Chinese add nothing: %j', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });

  it.each([
    ['共3\n件'],
    ['共\n3件'],
    ['使用OFD\n格式'],
    ['格式\nOFD'],
    ['前文\n`代码`', '前文\n<code>代码</code>'],
    ['한국\n한국'],
    ['如下：\n（一）主动公开'],
    ['1、第一项\n2、第二项'],
    ['如下：\n①主动公开'],
    ['如下：\n第一，主动公开'],
    ['如下：\n一是主动公开'],
    ['前段。\n　　后段。'],
  ])('beside Latin letters, digits, code or before an item stay: %j', (text, expected = text) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });

  it('joins a quotation over its marks, a word that only begins like an item, and lines around a note', () => {
    expect(html('> 政府\n> 信息')).toBe('<blockquote>\n<p>政府信息</p>\n</blockquote>\n');
    expect(html('今年\n第一季度')).toBe('<p>今年第一季度</p>\n');
    expect(html('前文[^1]\n后文\n\n[^1]: 注')).toContain('</sup>后文');
  });

  it('drops wide spaces typed before a paragraph', () => {
    expect(html('　　本报告**依据**条例。')).toBe('<p>本报告<strong>依据</strong>条例。</p>\n');
  });
});
