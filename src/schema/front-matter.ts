import { dayPattern, described, dialect, type JsonSchema, mapping, rulePattern, text } from './json-schema.ts';

/** One folder or file name of a site path: never hidden, never `..`, never one of the program's own files such as `_headers`. */
const segment = '[A-Za-z0-9][A-Za-z0-9._-]*';

/** The YAML between the two lines of `---` at the top of report.md. */
export const frontMatterSchema: JsonSchema = {
  $schema: dialect,
  title: '报告信息',
  description: 'report.md 开头两行 --- 之间的内容，都可以不写。',
  ...mapping({
    title: text('标题', '不写时为：机关全称 + 年度 + 年政府信息公开工作年度报告。'),
    published: text('发布日期', '写成“年-月-日”，可以加时间。例：2025-01-24 或 2025-01-24 09:30。草稿可以先空着。', {
      type: ['string', 'null'],
      pattern: `^${dayPattern}(?: (?:[01][0-9]|2[0-3]):[0-5][0-9])?$`,
    }),
    source: text('来源', '发布机构或者信息来源。'),
    index: text('索引号', '政府信息公开目录里的索引号。'),
    keywords: described('关键词', '一个词，或者一组词。例：[政府信息公开, 年度报告]。', {
      type: ['string', 'array'],
      minLength: 1,
      items: { title: '关键词', type: 'string', minLength: 1 },
    }),
    summary: text('摘要', '一两句话，用在列表、搜索结果和网页描述里。'),
    status: described('状态', 'draft 表示草稿，不发布。写好后删去这一行。', { enum: ['draft'] }),
    aliases: described('旧地址', '这份报告以前的网址路径，从网站根目录写起，访问时转到现在的地址。例：[art/2025/1/24/art_1.html]。', {
      type: 'array',
      items: text('旧地址', '用字母、数字、点、横线、下划线和斜线；每一级以字母或数字开头。', {
        maxLength: 200,
        pattern: `^/?${segment}(?:/${segment})*/?$`,
      }),
    }),
    revisions: described('更正记录', '发布后的每一次更正：日期和说明，印在页面上。', {
      type: 'array',
      items: described(
        '更正',
        '一次更正：日期和说明。',
        mapping(
          {
            date: text('日期', '写成“年-月-日”。例：2025-03-01。', { pattern: `^${dayPattern}$` }),
            note: text('说明', '更正了什么。'),
          },
          ['date', 'note'],
        ),
      ),
    }),
    waivers: described('豁免', '说明某一处检查结果为什么可以保留。理由会印在页面上；没有用到的豁免会给出警告。', {
      type: 'array',
      items: described(
        '豁免一处',
        '规则、位置和理由，三项都要写。',
        mapping(
          {
            rule: text('规则', '规则编号。例：continuity/carried。', { pattern: `^${rulePattern}$` }),
            path: text('位置', '检查结果所在的数据项。例：requests.carriedIn.total。'),
            reason: text('理由', '为什么这一处是对的。会印在页面上。'),
          },
          ['rule', 'path', 'reason'],
        ),
      ),
    }),
  }),
};
