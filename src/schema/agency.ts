import { described, dialect, type JsonSchema, mapping, monthDayPattern, text } from './json-schema.ts';

/** agency.yaml */
export const agencySchema: JsonSchema = {
  $schema: dialect,
  title: '行政机关',
  description: 'agency.yaml 的内容，一个文件夹就是一个行政机关。',
  ...mapping(
    {
      name: text('机关全称', '机关的规范全称，用在报告标题里。例：某某市某某区某某镇人民政府。'),
      shortName: text('机关简称', '用在列表和页面导航里。不写时用全称。'),
      kind: described(
        '机关类型',
        'state-council 国务院；provincial 省级政府；prefectural 设区的市、自治州等市级政府；county 县级政府；township 乡镇政府、街道办事处；department 部门和其他机关。',
        { enum: ['state-council', 'provincial', 'prefectural', 'county', 'township', 'department'] },
      ),
      ruleMaking: described('规章制定权', '是否依法享有规章制定权：true 有，false 没有。不写时由机关类型决定。', { type: 'boolean' }),
      deadline: text('公布期限', '下一年公布报告的最后一天，写成“月-日”，各两位数字。例：01-31。不写时由机关类型决定。', {
        pattern: `^${monthDayPattern}$`,
      }),
      contact: text('联系方式', '写成一句话，依次写地址、邮编、电话、电子邮箱、办公时间。'),
      aggregates: described('汇总下级', 'true 表示本机关的三张表是本机关和下级机关的合计，程序会核对。不写时为 false。', {
        type: 'boolean',
      }),
    },
    ['name'],
  ),
};
