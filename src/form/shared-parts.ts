import type { ColumnForm, DisputesForm, RequestsForm, RowForm } from './form.ts';

/**
 * What the editions of 2019 and 2021 have in common: the applicants of part 三, its rows except （六）其他处理, and part 四.
 * Labels are those of the Word template of 国办公开办函〔2021〕30号, cell by cell.
 */
const applicant = (key: string, zh: string, en: string): ColumnForm => ({ key, label: { zh, en }, kind: 'count', unit: '件' });

const total: ColumnForm = { ...applicant('total', '总计', 'Total'), total: true };

const row = (key: string, number: string, zh: string, en: string, rows?: readonly RowForm[]): RowForm => ({
  key,
  number,
  label: { zh, en },
  ...(rows ? { rows } : {}),
});

/** Part 三; `otherwise` is （六）其他处理, one row in 2019 and three in 2021. */
export const requestsForm = (otherwise: RowForm): RequestsForm => ({
  label: { zh: '三、收到和处理政府信息公开申请情况', en: 'III. Requests received and handled' },
  corner: {
    zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    en: '(Figures in each column: item 1 plus item 2 equals item 3 plus item 4)',
  },
  columnsHeading: { zh: '申请人情况', en: 'Applicants' },
  columns: [
    applicant('naturalPerson', '自然人', 'Natural persons'),
    applicant('enterprise', '商业企业', 'Commercial enterprises'),
    applicant('research', '科研机构', 'Research institutions'),
    applicant('publicWelfare', '社会公益组织', 'Public welfare organisations'),
    applicant('legalService', '法律服务机构', 'Legal service institutions'),
    applicant('otherOrganization', '其他', 'Other organisations'),
    total,
  ],
  columnGroup: {
    label: { zh: '法人或其他组织', en: 'Legal persons or other organisations' },
    columns: ['enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrganization'],
  },
  rows: [
    row('received', '一、', '本年新收政府信息公开申请数量', 'Requests received this year'),
    row('carriedIn', '二、', '上年结转政府信息公开申请数量', 'Requests carried over from last year'),
    row('outcomes', '三、', '本年度办理结果', 'Outcomes this year', [
      row('granted', '（一）', '予以公开', 'Granted'),
      row('partlyGranted', '（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）', 'Partly granted (counted here only)'),
      row('refused', '（三）', '不予公开', 'Refused', [
        row('stateSecret', '1.', '属于国家秘密', 'State secret'),
        row('prohibitedByLaw', '2.', '其他法律行政法规禁止公开', 'Disclosure prohibited by other laws or regulations'),
        row('securityAndStability', '3.', '危及“三安全一稳定”', 'Endangers security or social stability'),
        row('thirdPartyRights', '4.', '保护第三方合法权益', 'Rights of third parties'),
        row('internalAffairs', '5.', '属于三类内部事务信息', 'Internal affairs'),
        row('deliberativeProcess', '6.', '属于四类过程性信息', 'Deliberative process'),
        row('enforcementFile', '7.', '属于行政执法案卷', 'Enforcement case file'),
        row('administrativeInquiry', '8.', '属于行政查询事项', 'Matter of administrative inquiry'),
      ]),
      row('unavailable', '（四）', '无法提供', 'Unavailable', [
        row('notHeld', '1.', '本机关不掌握相关政府信息', 'Not held by this agency'),
        row('requiresCreation', '2.', '没有现成信息需要另行制作', 'Would have to be created'),
        row('unclear', '3.', '补正后申请内容仍不明确', 'Still unclear after correction'),
      ]),
      row('notProcessed', '（五）', '不予处理', 'Not processed', [
        row('petition', '1.', '信访举报投诉类申请', 'Petition, report or complaint'),
        row('duplicate', '2.', '重复申请', 'Repeated request'),
        row('publication', '3.', '要求提供公开出版物', 'Asks for a public publication'),
        row('excessive', '4.', '无正当理由大量反复申请', 'Excessive requests without good reason'),
        row('reconfirmation', '5.', '要求行政机关确认或重新出具已获取信息', 'Asks to confirm or reissue information already obtained'),
      ]),
      otherwise,
      { ...row('total', '（七）', '总计', 'Total of outcomes'), total: true },
    ]),
    row('carriedOut', '四、', '结转下年度继续办理', 'Carried over to next year'),
  ],
  balance: { left: ['received', 'carriedIn'], right: ['outcomes.total', 'carriedOut'] },
});

const result = (key: string, zh: string, en: string): ColumnForm => ({ key, label: { zh, en }, kind: 'count', unit: '件' });

export const disputesForm: DisputesForm = {
  label: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'IV. Administrative reconsideration and litigation' },
  columns: [
    result('upheld', '结果维持', 'Upheld'),
    result('corrected', '结果纠正', 'Corrected'),
    result('other', '其他结果', 'Other result'),
    result('pending', '尚未审结', 'Pending'),
    { ...result('total', '总计', 'Total'), total: true },
  ],
  rows: [
    { key: 'reconsideration', label: { zh: '行政复议', en: 'Administrative reconsideration' } },
    {
      key: 'litigation',
      label: { zh: '行政诉讼', en: 'Administrative litigation' },
      rows: [
        { key: 'direct', label: { zh: '未经复议直接起诉', en: 'Sued directly, without reconsideration' } },
        { key: 'afterReconsideration', label: { zh: '复议后起诉', en: 'Sued after reconsideration' } },
      ],
    },
  ],
};
