import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/narrative/grammar/find-statements.ts';
import type { ReadingOptions } from '../../../src/narrative/grammar/walk.ts';
import { figures, told } from './told.ts';

type Row = readonly [sentence: string, expected: readonly string[], options?: Partial<ReadingOptions>];

const stated: readonly Row[] = [
  // requests received
  ['2024年，我局共收到政府信息公开申请36件。', ['36 received']],
  ['本年度新收到依申请公开事项１２宗，已全部按期答复。', ['12 received']],
  ['受理信息公开申请1，204件，办结1,198件。', ['1204 received', '1198 handled']],
  ['本机关收到公民、法人和其他组织政府信息公开申请二十三件。', ['23 received']],
  ['依申请公开方面，全年收到申请两件，均在法定期限内办结。', ['2 received']],
  ['收到5件要求公开政府信息的申请。', ['5 received']],
  ['全年共收办政府信息公开申请3646件。', ['3646 received+carriedIn']],
  ['我单位2024年度政府信息公开申请收件量为8件，办结量为8件。', ['8 received', '8 handled']],
  ['政府信息公开申请：收到8件；答复7件。', ['8 received', '7 handled']],
  ['截至2024年12月底，共受理政府信息公开申请8件。', ['8 received']],
  ['每件申请均全程留痕，全年8件政府信息公开申请全部按期答复。', ['8 handled']],
  ['一是主动公开信息1200条；二是受理依申请公开8件；三是开展培训2次。', ['8 received']],
  ['全市各级行政机关新收政府信息公开申请1,893件。', ['1893 received area']],
  // carried
  ['收到政府信息公开申请9件，上年结转2件，结转下年度继续办理3件。', ['9 received', '2 carriedIn', '3 carriedOut']],
  ['答复政府信息公开申请40件（含上年度结转申请3件，另有5件申请依法顺延到下年度答复）。', ['40 handled', '3 carriedIn', '5 carriedOut']],
  ['办理依申请公开30件，其中2023年结转2件，结转2025年办理3件。', ['30 handled', '2 carriedIn', '3 carriedOut']],
  ['全年共接收依申请公开15件，转入下年度办理1件。', ['15 received', '1 carriedOut']],
  // outcomes
  [
    '全年办结政府信息公开申请37件，其中予以公开20件、部分公开5件、不予公开4件、无法提供6件、不予处理1件、其他处理1件。',
    ['37 handled', '20 granted', '5 partlyGranted', '4 refused', '6 unavailable', '1 notProcessed', '1 otherwise'],
  ],
  ['3件予以公开，2件不予公开，1件属于重复申请不予处理。', ['3 granted', '2 refused', '1 notProcessed']],
  ['答复依申请公开14件：予以公开及部分公开12件，作其他处理（含主动撤回）2件。', ['14 handled', '12 granted+partlyGranted', '2 otherwise']],
  [
    '办结申请9件，不予公开9件（属于国家秘密1件，属于四类过程性信息3件，属于行政查询事项5件）。',
    ['9 handled', '9 refused', '1 refused.stateSecret', '3 refused.deliberativeProcess', '5 refused.administrativeInquiry'],
    { section: 'requests' },
  ],
  ['予以公开、部分公开、不予公开分别为12件、3件、2件。', ['12 granted', '3 partlyGranted', '2 refused']],
  // applicants
  ['新收依申请公开36件，其中自然人申请30件，法人或其他组织申请6件。', ['36 received', '30 received.naturalPerson', '6 received.legal']],
  [
    '本年度共收到政府信息公开申请 5 件，其中 3 件为自然人申请，2 件为法人申请。',
    ['5 received', '3 received.naturalPerson', '2 received.legal'],
  ],
  ['全年收到自然人提交的政府信息公开申请30件。', ['30 received.naturalPerson']],
  ['部分公开答复依申请公开6件，其中自然人4件。', ['6 partlyGranted', '4 partlyGranted.naturalPerson']],
  // disputes
  [
    '因政府信息公开被申请行政复议3起，其中维持2起、纠正1起；被提起行政诉讼1起，尚未审结。',
    ['3 reconsideration', '2 reconsideration.upheld', '1 reconsideration.corrected', '1 litigation'],
  ],
  ['行政复议、行政诉讼分别为4件和2件，均与政府信息公开有关。', ['4 reconsideration', '2 litigation']],
  ['政府信息公开行政复议（1件）、行政诉讼（0件）。', ['1 reconsideration', '0 litigation']],
  ['政府信息公开行政复议、行政诉讼均为零。', ['0 reconsideration', '0 litigation']],
  [
    '行政诉讼案件5件，其中未经复议直接起诉3件（结果维持2件、尚未审结1件），复议后起诉2件。',
    [
      '5 litigation',
      '3 litigation.direct',
      '2 litigation.direct.upheld',
      '1 litigation.direct.pending',
      '2 litigation.afterReconsideration',
    ],
    { section: 'disputes' },
  ],
  ['涉及政府信息公开的行政诉讼4件，其中1件结果纠正。', ['4 litigation', '1 litigation.corrected']],
  // denials
  [
    '本年度没有收到政府信息公开申请，也没有因政府信息公开引发的行政复议和行政诉讼。',
    ['0 received denied', '0 reconsideration denied', '0 litigation denied'],
  ],
  ['全年未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', ['0 reconsideration denied', '0 litigation denied']],
  ['本单位未被申请行政复议，未被提起行政诉讼。', ['0 reconsideration denied', '0 litigation denied']],
  ['未出现因政府信息公开引发的举报、投诉、行政复议、行政诉讼等情况。', ['0 reconsideration denied', '0 litigation denied']],
  ['无依申请公开事项。', ['0 received denied']],
  ['未制定规章，制定行政规范性文件两件。', ['0 regulations.made denied', '2 normativeDocuments.made']],
  // documents, decisions, fees
  [
    '全年制发行政规范性文件3件，废止2件，现行有效18件。',
    ['3 normativeDocuments.made', '2 normativeDocuments.repealed', '18 normativeDocuments.inForce'],
  ],
  [
    '制发规章1件、行政规范性文件2件；废止规章0件、行政规范性文件4件。',
    ['1 regulations.made', '2 normativeDocuments.made', '0 regulations.repealed', '4 normativeDocuments.repealed'],
  ],
  [
    '主动公开规章13件，行政规范性文件60件。',
    ['13 regulations.published+totalPublished', '60 normativeDocuments.published+totalPublished'],
    { edition: '2019', year: 2019 },
  ],
  [
    '全年作出行政许可决定54408件，行政处罚决定2086件，实施行政强制1272件。',
    ['54408 licensing.decisions', '2086 penalties.decisions', '1272 coercion.decisions'],
  ],
  ['处理行政处罚530宗，行政许可、行政强制0宗。', ['530 penalties.decisions', '0 licensing.decisions', '0 coercion.decisions']],
  ['行政事业性收费0元。', ['0 fees.amount']],
  // hedges
  ['共受理政府信息公开申请近百件。', ['80..100 received']],
  ['收到政府信息公开申请四十余件。', ['40..50 received']],
  ['收到政府信息公开申请3至5件。', ['3..5 received']],
  ['全年办理行政许可18万余件。', ['180000..190000 licensing.decisions']],
  // scope and year
  ['市本级收到政府信息公开申请349件，办结340件。', ['349 received own', '340 handled own']],
  ['2023年收到政府信息公开申请28件，2024年收到政府信息公开申请36件。', ['28 received 2023', '36 received']],
  ['市交通局共收到政府信息公开申请8件。', ['8 received']],
  ['市卫健委收到政府信息公开申请80件，市教育局收到15件。', ['80 received other', '15 received other']],
  ['全年备案政府信息公开行政复议案件134件，行政诉讼案件57件。', ['134 reconsideration other', '57 litigation other']],
  // whole paragraphs
  [
    '（二）依申请公开。2024年，市交通局共收到政府信息公开申请58件，同比下降12.1%。其中，通过网络提交申请41件，占70.7%；当面提交9件，信函提交8件。从申请内容看，涉及公路建设22件、客货运输15件、其他21件。全年共办结57件（含上年结转2件），其中予以公开21件、无法提供19件、其他处理17件，剩余3件结转至2025年办理。',
    ['58 received', '57 handled', '2 carriedIn', '21 granted', '19 unavailable', '17 otherwise', '3 carriedOut'],
  ],
  [
    '我区2024年新收政府信息公开申请412件，较2023年的390件增加22件，增幅5.6%；其中区政府本级收到96件，区各部门收到251件，各街道收到65件。',
    ['412 received'],
  ],
  ['年度内，本单位收到的政府信息公开申请数为零，行政复议和行政诉讼数均为零。', ['0 received', '0 reconsideration', '0 litigation']],
  ['规章：制发2件，废止1件，现行有效12件。', ['2 regulations.made', '1 regulations.repealed', '12 regulations.inForce']],
  // room for another reading: found, but a difference proves nothing
  ['公开行政规范性文件18件。', ['18 normativeDocuments.made+inForce loose']],
  ['涉及土地征收的政府信息公开申请5件。', ['5 received loose']],
  ['对1件政府信息公开申请作出不予公开决定。', ['1 refused loose']],
  ['共收到网上依申请公开1件。', ['1 received loose']],
  ['涉及政府信息公开工作的行政复议5件（维持3件、驳回2件）。', ['5 reconsideration', '3 reconsideration.upheld loose']],
  ['答复政府信息公开申请8件，其中属于主动公开范围2件，予以公开6件。', ['8 handled', '6 granted loose']],
];

const silent: readonly Row[] = [
  ['召开政府信息公开工作推进会2次，印发政府信息公开工作要点1份。', []],
  ['依申请公开指南更新1次，依申请公开培训2次，举办政府信息公开培训班3期。', []],
  ['办理依申请公开意见征询9件。', []],
  ['共作出政府信息公开申请答复书12份。', []],
  ['受理行政许可申请3000件，办结2998件。', []],
  ['公示行政许可信息1200条、行政处罚信息300条。', []],
  ['行政许可事项22项。', []],
  ['食品安全领域行政处罚12件。', []],
  ['局机关全年收到群众来信来访45件，办结45件。', []],
  ['办理人大代表建议12件、政协提案20件，办复率100%。', []],
  ['全市行政复议机关共收到行政复议申请1200件，办结1100件。', []],
  ['全区行政复议案件300件，其中涉及政府信息公开的15件。', []],
  ['办理政府信息公开行政复议答复3件。', []],
  ['全年清理行政规范性文件30件，解读规范性文件5件。', []],
  ['完善规章制度5项。', []],
  ['通过政府网站平台收到政府信息公开申请7件。', []],
  ['上半年收到政府信息公开申请12件。', []],
  ['第四季度收到政府信息公开申请2件。', []],
  ['3月15日，收到张某提交的政府信息公开申请1件。', []],
  ['2022年至2024年共收到政府信息公开申请19件。', []],
  ['近三年，我局共收到政府信息公开申请19件。', []],
  ['自2008年《条例》施行以来，累计收到政府信息公开申请310件。', []],
  ['2025年，将规范办理每一件政府信息公开申请，力争办结率100%。', []],
  ['对收到的2件申请依法延期答复，延期答复2件。', []],
  ['政府信息公开申请总量由2023年的28件增加到2024年的36件。', []],
  ['共有3家单位收到政府信息公开申请。', []],
  ['接受群众咨询、政府信息公开申请共12件。', []],
  ['行政复议机关撤销我局政府信息公开答复1件，我局已重新作出答复1件。', []],
  ['未收到其他渠道的政府信息公开申请。', []],
  ['未发生逾期未答复政府信息公开申请的情况。', []],
  ['未发生行政复议、行政诉讼败诉案件，政府信息公开工作平稳。', []],
  ['政府信息公开申请收费0元，减免0元。', []],
  ['依申请公开信息处理费收取2件，金额200元。', []],
  ['按照国办公开办函〔2021〕30号要求，落实第二十条规定，做好统一公开、一网通办、三审三校。', []],
  ['政府信息公开咨询电话0527-84368123，邮编223800，网址http://www.example.gov.cn/2024/1.html。', []],
  ['高效办成一件事，推进政府信息公开一体化。', []],
];

describe('figures of the form stated in prose', () => {
  it.each(stated.map(([sentence, expected, options]) => ({ sentence, expected, options })))(
    '$sentence',
    ({ sentence, expected, options }) => {
      expect(figures(sentence, options)).toEqual(expected);
    },
  );
});

describe('numbers of other things', () => {
  it.each(silent.map(([sentence, expected]) => ({ sentence, expected })))('$sentence', ({ sentence, expected }) => {
    expect(figures(sentence)).toEqual(expected);
  });
});

describe('lists, shares, growth', () => {
  const rows: readonly Row[] = [
    ['制作简明问答98期，其中，市级48期、甲区17期、乙县33期。', ['list 98 = 48+17+33 unsaid']],
    ['公开信息100条。其中包括：机构类20条，财政类30条，其他类50条。', ['list 100 = 20+30+50 whole']],
    ['归集文件60件（市级40件、县级20件）。', ['list 60 = 40+20 unsaid']],
    ['发布信息100条，主要包括机构类20条、财政类30条。', ['list 100 = 20+30 open']],
    ['公开信息50条。网站30条、微博15条、公告栏5条。', ['list 50 = 30+15+5 whole']],
    ['收取2230元。其中某案1件，收取880元；某案1件，收取1350元。', ['list 2230 = 880+1350 unsaid']],
    ['收到信件10件，其中甲类6件，占60%；乙类4件，占40%。', ['list 10 = 6+4 unsaid', 'share 60% of 6', 'share 40% of 4']],
    ['接到来电20件，其中甲类5件，占全市用水量的60%。', []],
    ['收到依申请公开36件，同比增长28.6%。', ['36 received [36件]', 'growth +28.6% of 36 since 2023']],
    ['收到依申请公开8件，较去年的10件减少2件，下降20%。', ['8 received [8件]', 'growth -2 of 8 since 2023', 'growth -20% of 8 since 2023']],
    ['依申请公开申请数量与2022年持平。', ['growth = of received since 2022']],
    ['收到依申请公开36件，与上年基本持平。', ['36 received [36件]']],
    ['依申请公开办结率提高3.5个百分点。', []],
  ];
  it.each(rows.map(([sentence, expected]) => ({ sentence, expected })))('$sentence', ({ sentence, expected }) => {
    expect(told(sentence)).toEqual(expected);
  });
});

describe('places', () => {
  it('are those of number and measure word in the text as written', () => {
    const text = '共 收到 政府信息公开申请 １，２３４ 件，“其中” 自然人申请 **7** 件。';
    const spans = findStatements(text, { edition: '2021', year: 2024, names: [] }).map(({ ...one }) =>
      'span' in one ? text.slice(one.span.start, one.span.end) : '',
    );
    expect(spans).toEqual(['１，２３４ 件', '7** 件']);
  });
});

const digits = '〇一二三四五六七八九';
const chinese = (value: number): string => {
  const [thousands, hundreds, tens, ones] = String(value).padStart(4, '0').split('').map(Number);
  const part = (digit: number | undefined, unit: string): string => (digit ? `${digits[digit]}${unit}` : '零');
  const all = `${part(thousands, '千')}${part(hundreds, '百')}${part(tens, '十')}${part(ones, '')}`;
  return all.replace(/零+/g, '零').replace(/^零|零$/g, '') || '零';
};

describe('any figure in any script', () => {
  const scripts: readonly ((value: number) => string)[] = [
    String,
    (value) => value.toLocaleString('en-US'),
    (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    chinese,
  ];
  const number = fc.integer({ min: 0, max: 9999 });
  it('is found with its subject and nothing else', () => {
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number),
        fc.constantFrom(...scripts),
        fc.constantFrom('件', '宗', '份', '起'),
        fc.constantFrom('收到', '新收', '受理', '接收'),
        ([received, granted, upheld, litigation], script, unit, verb) => {
          const text = `全年${verb}政府信息公开申请${script(received)}${unit}，予以公开${script(granted)}${unit}；政府信息公开行政复议维持${script(upheld)}${unit}、行政诉讼${script(litigation)}${unit}。`;
          expect(figures(text)).toEqual([
            `${received} received`,
            `${granted} granted`,
            `${upheld} reconsideration.upheld`,
            `${litigation} litigation`,
          ]);
        },
      ),
    );
  });

  it('never throws and keeps its places inside the text, whatever is written', () => {
    const piece = fc.constantFrom(
      '收到',
      '申请',
      '政府信息公开',
      '1',
      '二',
      '件',
      '，',
      '。',
      '（',
      '）',
      '其中',
      '分别',
      '无',
      '占',
      '%',
      '2023年',
      '同比',
      '增长',
      '行政复议',
      '、',
      '和',
      '近',
      '百',
      '《',
      ' ',
      '\n',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const statement of findStatements(text, { edition: '2021', year: 2024, names: ['甲'] })) {
          const span = statement.kind === 'list' ? statement.head.span : statement.span;
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
