import { described, dialect, type JsonSchema, mapping, rulePattern, text } from './json-schema.ts';

const name = '[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9 _-]*';
const family = `(?:${name}|"${name}"|'${name}')`;

/**
 * A colour, a number, a length, or names of fonts: what a style sheet may safely be given. Everything else is refused, above all
 * `url(`, `;`, `{` and `}`, with which a value could leave its declaration or load something.
 */
const themeValuePattern = [
  '#[0-9A-Fa-f]{3,8}',
  '(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\\([0-9.,%/ -]{1,60}\\)',
  '-?[0-9]{1,6}(?:\\.[0-9]{1,6})?(?:px|rem|em|ch|ex|vw|vh|pt|mm|cm|%)?',
  `${family}(?:, *${family})*`,
].join('|');

/** content/site.yaml */
export const siteSchema: JsonSchema = {
  $schema: dialect,
  title: '网站设置',
  description: 'content/site.yaml 的内容，整个网站只有一份。',
  ...mapping(
    {
      title: text('网站名称', '显示在每一页页头的名称。例：某某区政府信息公开工作年度报告。'),
      baseUrl: text('网址', '网站发布后的完整网址，以 http:// 或 https:// 开头，可以带路径。例：https://www.example.gov.cn/nianbao/。', {
        pattern: '^https?://[^\\s/?#@]+(?:/[^\\s?#]*)?$',
      }),
      siteName: text('政府网站规范名称', '所在政府网站的规范名称。不写时用网站名称。'),
      siteDomain: text('政府网站英文域名', '所在政府网站的英文域名，不带 http:// 和路径。例：www.example.gov.cn。不写时取自网址。'),
      siteIdCode: text('政府网站标识码', '10 位数字，或者 bm 加 8 位数字，要加引号。例："3200000001"。', {
        pattern: '^(?:[0-9]{10}|bm[0-9]{8})$',
      }),
      icp: text('ICP备案号', '例：某ICP备00000000号-1。'),
      publicSecurity: text('公安机关备案号', '例：某公网安备 00000000000000号。'),
      sponsor: text('主办单位', '网站主办单位的全称。'),
      organizer: text('承办单位', '网站承办单位的全称。'),
      contact: text('联系方式', '写成一句话，依次写地址、邮编、电话、电子邮箱、办公时间。'),
      layout: described('页面外框', 'page：带页头和页脚的完整网页；embed：不带页头和页脚，放进现有政府网站的栏目里。不写时为 page。', {
        enum: ['page', 'embed'],
      }),
      rules: described('检查规则', '调整检查规则的级别。例：{ narrative/similarity: off }，整个类别写作 text/*。', {
        type: 'object',
        patternProperties: {
          [`^(?:${rulePattern}|[a-z]+/\\*)$`]: described('级别', 'error 错误（不生成网站），warning 警告，info 提示，off 不检查。', {
            enum: ['error', 'warning', 'info', 'off'],
          }),
        },
        additionalProperties: false,
      }),
      words: described(
        '用词',
        '本单位的用词表，检查用词时一并使用：错的写法: 对的写法。写成“词: 词”表示这个词可以用。例：{ 行政服务中心: 政务服务中心 }。',
        {
          type: 'object',
          maxProperties: 1000,
          patternProperties: {
            '': text('对的写法', '应当改成的词。例：政务服务中心。', { maxLength: 40 }),
          },
        },
      ),
      theme: described('外观', '样式变量和它们的值，变量名不写前面的两个连字符。例：{ color: "#b00020", font: "SimSun, serif" }。', {
        type: 'object',
        patternProperties: {
          '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$': text('值', '颜色、数字、长度或者字体名称，要加引号。颜色例："#b00020"；长度例："1.5rem"。', {
            maxLength: 200,
            pattern: `^(?:${themeValuePattern})$`,
          }),
        },
        additionalProperties: false,
      }),
    },
    ['title', 'baseUrl'],
  ),
};
