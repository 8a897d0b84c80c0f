import type { ColumnForm, FormEdition } from './form.ts';
import { disputesForm, requestsForm } from './shared-parts.ts';

const count = (key: string, zh: string, en: string): ColumnForm => ({ key, label: { zh, en }, kind: 'count', unit: '件' });

const decisions = [count('decisions', '本年处理决定数量', 'Decisions this year')];

/** 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号, 2021-09-26: report years 2021 and later. */
export const edition2021: FormEdition = {
  id: '2021',
  instrument: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  sections: [
    { id: 'overview', title: '一、总体情况', english: 'I. Overview' },
    { id: 'proactive', title: '二、主动公开政府信息情况', english: 'II. Proactive disclosure', table: 'proactive' },
    { id: 'requests', title: '三、收到和处理政府信息公开申请情况', english: 'III. Requests received and handled', table: 'requests' },
    { id: 'disputes', title: '四、政府信息公开行政复议、行政诉讼情况', english: 'IV. Reconsideration and litigation', table: 'disputes' },
    { id: 'problems', title: '五、存在的主要问题及改进情况', english: 'V. Main problems and improvements' },
    { id: 'other', title: '六、其他需要报告的事项', english: 'VI. Other matters' },
  ],
  proactive: {
    label: { zh: '二、主动公开政府信息情况', en: 'II. Proactive disclosure' },
    rowHeading: { zh: '信息内容', en: 'Kind of information' },
    width: 4,
    blocks: [
      {
        clause: { zh: '第二十条第（一）项', en: 'Article 20 (1)' },
        columns: [
          count('made', '本年制发件数', 'Issued this year'),
          count('repealed', '本年废止件数', 'Repealed this year'),
          count('inForce', '现行有效件数', 'In force'),
        ],
        rows: [
          { key: 'regulations', label: { zh: '规章', en: 'Regulations' } },
          { key: 'normativeDocuments', label: { zh: '行政规范性文件', en: 'Normative documents' } },
        ],
      },
      {
        clause: { zh: '第二十条第（五）项', en: 'Article 20 (5)' },
        columns: decisions,
        rows: [{ key: 'licensing', label: { zh: '行政许可', en: 'Licensing' } }],
      },
      {
        clause: { zh: '第二十条第（六）项', en: 'Article 20 (6)' },
        columns: decisions,
        rows: [
          { key: 'penalties', label: { zh: '行政处罚', en: 'Penalties' } },
          { key: 'coercion', label: { zh: '行政强制', en: 'Coercive measures' } },
        ],
      },
      {
        clause: { zh: '第二十条第（八）项', en: 'Article 20 (8)' },
        columns: [
          {
            key: 'amount',
            label: { zh: '本年收费金额（单位：万元）', en: 'Fees collected this year (10,000 yuan)' },
            kind: 'money',
            unit: '万元',
          },
        ],
        rows: [{ key: 'fees', label: { zh: '行政事业性收费', en: 'Administrative fees' } }],
      },
    ],
  },
  requests: requestsForm({
    key: 'otherwise',
    number: '（六）',
    label: { zh: '其他处理', en: 'Handled otherwise' },
    rows: [
      {
        key: 'correctionOverdue',
        number: '1.',
        label: {
          zh: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          en: 'Not corrected in time without good reason',
        },
      },
      {
        key: 'feeUnpaid',
        number: '2.',
        label: {
          zh: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          en: 'Fee not paid in time',
        },
      },
      { key: 'other', number: '3.', label: { zh: '其他', en: 'Other' } },
    ],
  }),
  disputes: disputesForm,
};
