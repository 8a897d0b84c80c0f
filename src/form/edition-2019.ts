import type { ColumnForm, FormEdition } from './form.ts';
import { disputesForm, requestsForm } from './shared-parts.ts';

const count = (key: string, zh: string, en: string, unit = '件'): ColumnForm => ({ key, label: { zh, en }, kind: 'count', unit });

const lastYear = count('lastYear', '上一年项目数量', 'Items last year', '项');
const change: ColumnForm = { key: 'change', label: { zh: '本年增/减', en: 'Change this year' }, kind: 'change', unit: '项' };
const decisions = count('decisions', '处理决定数量', 'Decisions');

/** 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号: report years 2019 and 2020. */
export const edition2019: FormEdition = {
  id: '2019',
  instrument: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: [
    { id: 'overview', title: '一、总体情况', english: 'I. Overview' },
    {
      id: 'proactive',
      title: '二、主动公开政府信息情况',
      variants: ['二、行政机关主动公开政府信息情况'],
      english: 'II. Proactive disclosure',
      table: 'proactive',
    },
    {
      id: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      variants: ['三、行政机关收到和处理政府信息公开申请情况'],
      english: 'III. Requests received and handled',
      table: 'requests',
    },
    {
      id: 'disputes',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      variants: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
      english: 'IV. Reconsideration and litigation',
      table: 'disputes',
    },
    {
      id: 'problems',
      title: '五、政府信息公开工作存在的主要问题及改进情况',
      variants: ['五、存在的主要问题及改进情况'],
      english: 'V. Main problems and improvements',
    },
    { id: 'other', title: '六、其他需要报告的事项', english: 'VI. Other matters' },
  ],
  proactive: {
    label: { zh: '二、主动公开政府信息情况', en: 'II. Proactive disclosure' },
    rowHeading: { zh: '信息内容', en: 'Kind of information' },
    width: 5,
    blocks: [
      {
        clause: { zh: '第二十条第（一）项', en: 'Article 20 (1)' },
        columns: [
          count('made', '本年新制作数量', 'Made this year'),
          count('published', '本年新公开数量', 'Published this year'),
          count('totalPublished', '对外公开总数量', 'Published in total'),
        ],
        rows: [
          { key: 'regulations', label: { zh: '规章', en: 'Regulations' } },
          { key: 'normativeDocuments', label: { zh: '规范性文件', en: 'Normative documents' } },
        ],
      },
      {
        clause: { zh: '第二十条第（五）项', en: 'Article 20 (5)' },
        columns: [lastYear, change, decisions],
        rows: [
          { key: 'licensing', label: { zh: '行政许可', en: 'Licensing' } },
          { key: 'otherServices', label: { zh: '其他对外管理服务事项', en: 'Other public management and service matters' } },
        ],
      },
      {
        clause: { zh: '第二十条第（六）项', en: 'Article 20 (6)' },
        columns: [lastYear, change, decisions],
        rows: [
          { key: 'penalties', label: { zh: '行政处罚', en: 'Penalties' } },
          { key: 'coercion', label: { zh: '行政强制', en: 'Coercive measures' } },
        ],
      },
      {
        clause: { zh: '第二十条第（八）项', en: 'Article 20 (8)' },
        columns: [lastYear, change],
        rows: [{ key: 'fees', label: { zh: '行政事业性收费', en: 'Administrative fees' } }],
      },
      {
        clause: { zh: '第二十条第（九）项', en: 'Article 20 (9)' },
        columns: [
          count('projects', '采购项目数量', 'Procurement projects', '项'),
          { key: 'amount', label: { zh: '采购总金额', en: 'Procurement amount (yuan)' }, kind: 'money', unit: '元' },
        ],
        rows: [{ key: 'procurement', label: { zh: '政府集中采购', en: 'Central government procurement' } }],
      },
    ],
  },
  requests: requestsForm({ key: 'otherwise', number: '（六）', label: { zh: '其他处理', en: 'Handled otherwise' } }),
  disputes: disputesForm,
};
