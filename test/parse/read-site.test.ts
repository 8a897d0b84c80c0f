import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/parse/read-site.ts';
import { told } from './statistics-files.ts';

const read = (text: string) => readSite({ file: 'content/site.yaml', text });
const tell = (text: string) => told(read(text).drafts);

describe('site.yaml', () => {
  it('needs a title and an address, and gets every default', () =>
    expect(read('title: 年报\nbaseUrl: https://www.example.gov.cn/nianbao\n')).toEqual({
      site: {
        title: '年报',
        baseUrl: 'https://www.example.gov.cn/nianbao/',
        layout: 'page',
        siteName: '年报',
        siteDomain: 'www.example.gov.cn',
        rules: {},
        theme: {},
      },
      drafts: [],
    }));

  it('may say all else', () => {
    const { site } = read(
      [
        'title: 2024',
        'baseUrl: http://www.example.gov.cn:8080/',
        'layout: embed',
        'siteName: 某某区人民政府',
        'siteDomain: xxgk.example.gov.cn',
        'siteIdCode: 3200000001',
        'icp: 某ICP备00000000号-1',
        'publicSecurity: 某公网安备 00000000000000号',
        'sponsor: 甲',
        'organizer: 乙',
        'contact: 电话 010-00000000',
        'rules: { narrative/similarity: off, title/form: warning }',
        'theme: { color: "#b00020", width: 60 }',
      ].join('\n'),
    );
    expect(site).toEqual({
      title: '2024',
      baseUrl: 'http://www.example.gov.cn:8080/',
      layout: 'embed',
      siteName: '某某区人民政府',
      siteDomain: 'xxgk.example.gov.cn',
      siteIdCode: '3200000001',
      icp: '某ICP备00000000号-1',
      publicSecurity: '某公网安备 00000000000000号',
      sponsor: '甲',
      organizer: '乙',
      contact: '电话 010-00000000',
      rules: { 'narrative/similarity': 'off', 'title/form': 'warning' },
      theme: { color: '#b00020', width: '60' },
    });
  });

  it.each([
    ['', '1:1 schema/required 文件里缺少 2 项：网站名称（title）、网址（baseUrl） | 请补上 title: …、baseUrl: …'],
    [
      'title: 年报\nbaseUrl: /nianbao/\n',
      '2:10 schema/value 「网址」（baseUrl）写的是“/nianbao/”，不是规定的写法 | 请写发布后的完整网址，例如 https://www.example.gov.cn/nianbao/',
    ],
    [
      'title: 年报\nbaseUrl: https://example.gov.cn:99999/\n',
      '2:10 schema/value 「网址」（baseUrl）不是可用的网址 | 请写发布后的完整网址，例如 https://www.example.gov.cn/nianbao/',
    ],
    ['网站名称: 年报\nbaseUrl: https://a.gov.cn\n', '1:1 schema/unknown-key 这个文件里没有“网站名称”这一项 | 是不是“title”？'],
    ['tilte: 年报\nbaseUrl: https://a.gov.cn\n', '1:1 schema/unknown-key 这个文件里没有“tilte”这一项 | 是不是“title”？'],
    ['title: "　"\nbaseUrl: https://a.gov.cn\n', '1:8 schema/value 「网站名称」（title）写的是“<U+3000>”，不能空着 | 请对照说明改写这一项'],
    [
      'title: 年报\nbaseUrl: https://a.gov.cn\nlayout: pages\n',
      '3:9 schema/value 「页面外框」（layout）写的是“pages”，只能是 page、embed | 是不是 page？',
    ],
    [
      'title: 年报\nbaseUrl: https://a.gov.cn\nrules: { title/form: warn }\n',
      '3:22 schema/value “title/form”写的是“warn”，不是可选的写法 | 写成 规则编号: error、warning、info 或 off，例如 narrative/similarity: off',
    ],
    [
      'title: 年报\nbaseUrl: https://a.gov.cn\ntheme: { color: "url(x)" }\n',
      '3:17 schema/value “color”写的是“url(x)”，不是规定的写法 | 名称用小写英文字母，值是颜色、长度或字体名称，例如 color: "#b00020"',
    ],
  ])('%j', (text, expected) => expect(tell(text)).toEqual([expected]));

  it.each(['outDir: /', 'plugins: ["./evil.js"]', 'constructor: 1', '__proto__: { title: x }'])('knows no %s', (line) =>
    expect(read(`title: 年报\nbaseUrl: https://a.gov.cn\n${line}\n`).drafts.map(({ rule }) => rule)).toEqual(['schema/unknown-key']),
  );
});
