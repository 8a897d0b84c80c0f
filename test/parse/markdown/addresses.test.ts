import { describe, expect, it } from 'vitest';
import { html, read } from './reading.ts';

const rel = ' rel="noopener noreferrer"';

describe('bare addresses', () => {
  it.each([
    ['详见 https://www.gov.cn/zwgk/，并', `详见 <a href="https://www.gov.cn/zwgk/"${rel}>https://www.gov.cn/zwgk/</a>，并`],
    ['https://www.gov.cn/xxgk查看', `<a href="https://www.gov.cn/xxgk"${rel}>https://www.gov.cn/xxgk</a>查看`],
    ['https://a.cn。**重点**。', `<a href="https://a.cn"${rel}>https://a.cn</a>。<strong>重点</strong>。`],
    ['网址：www.gov.cn。', `网址：<a href="http://www.gov.cn"${rel}>www.gov.cn</a>。`],
    ['邮箱：abc@gov.cn；', '邮箱：<a href="mailto:abc@gov.cn">abc@gov.cn</a>；'],
    ['(https://a.cn/b(c)).', `(<a href="https://a.cn/b(c)"${rel}>https://a.cn/b(c)</a>).`],
    ['https://a.cn，https://b.cn', `<a href="https://a.cn"${rel}>https://a.cn</a>，<a href="https://b.cn"${rel}>https://b.cn</a>`],
    ['[中文](https://a.cn/中)', `<a href="https://a.cn/%E4%B8%AD"${rel}>中文</a>`],
    ['<https://a.cn/中>', `<a href="https://a.cn/%E4%B8%AD"${rel}>https://a.cn/中</a>`],
  ])('end where Chinese begins: %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });

  it.each(['www.中国', 'http://', 'xhttp://a.cn', '12@3.5', '`https://a.cn`', 'javascript://a.cn'])('are not seen in %s', (text) => {
    expect(html(text)).not.toContain('<a');
  });

  it('are links of the narrative with their own place', () => {
    const text = '甲乙 https://a.cn/x，丙';
    const [link] = read(text).narrative.links ?? [];
    expect(link).toEqual({ kind: 'link', target: 'https://a.cn/x', span: { start: 3, end: 17 }, text: 'https://a.cn/x' });
  });
});
