import type { Localized } from '../language.ts';

/** A wrong form and the right one. */
export interface WordSlip {
  readonly wrong: string;
  readonly right: string;
  readonly why: Localized;
  /** Where the same characters are right: what stands right before, or right after, them. */
  readonly unlessAfter?: readonly string[];
  readonly unlessBefore?: readonly string[];
  /** Wrong only where one of these follows. */
  readonly onlyBefore?: readonly string[];
  /** Right where one of these stands later in the sentence. */
  readonly unlessLater?: readonly string[];
}

/** GF 1001—2001 第一批异形词整理表, 现代汉语词典: of two spellings, the one to use. */
const variant: Localized = {
  zh: '异形词，规范的写法见《第一批异形词整理表》和《现代汉语词典》',
  en: 'a variant spelling; the standard form is in GF 1001—2001 and the standard dictionary',
};
const homophone: Localized = { zh: '同音或者近音误写', en: 'another word of the same or a similar sound' };
const lookalike: Localized = { zh: '形近误写', en: 'a character that looks alike' };
const account: Localized = { zh: '与钱款、用户有关的用“账”', en: 'words about money and users are written 账' };
const until: Localized = {
  zh: '“截止”是到期停止；说到某个时间为止，用“截至”',
  en: '截止 means to close; up to a time is 截至',
};
const other: Localized = { zh: '法律法规和公文统一写作“其他”', en: 'laws and official documents write 其他' };
const role: Localized = { zh: '表示身份、当作，用“作为”', en: 'in the capacity of: 作为' };
const login: Localized = { zh: '“登陆”是上岸；进入网站、系统用“登录”', en: '登陆 means to land; entering a site is 登录' };

/**
 * What proof-readers of official Chinese mark, none of it a matter of taste: a word is here only if its wrong form is wrong wherever it
 * stands, with the exceptions beside it.
 */
export const commonSlips: readonly WordSlip[] = [
  { wrong: '帐户', right: '账户', why: account },
  { wrong: '帐号', right: '账号', why: account },
  { wrong: '帐目', right: '账目', why: account },
  { wrong: '帐务', right: '账务', why: account },
  { wrong: '帐单', right: '账单', why: account, unlessAfter: ['蚊', '营'] },
  { wrong: '台帐', right: '台账', why: account },
  { wrong: '结帐', right: '结账', why: account },
  { wrong: '对帐', right: '对账', why: account },
  { wrong: '挂帐', right: '挂账', why: account },
  { wrong: '记帐', right: '记账', why: account },
  { wrong: '截止到目前', right: '截至目前', why: until },
  {
    wrong: '截止',
    right: '截至',
    why: until,
    onlyBefore: ['目前', '今年', '本年', '上年', '20', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  },
  { wrong: '其它', right: '其他', why: other },
  { wrong: '做为', right: '作为', why: role, unlessAfter: ['所', '敢', '难'], unlessBefore: ['民', '人', '什'] },
  {
    wrong: '登陆',
    right: '登录',
    why: login,
    onlyBefore: ['网站', '平台', '系统', '门户', '政府', '账', '后台', '公众号', '微信', '小程序', '官网'],
  },
  { wrong: '既使', right: '即使', why: homophone, unlessLater: ['又', '还', '更'] },
  { wrong: '部份', right: '部分', why: variant, unlessBefore: ['额', '量'] },
  { wrong: '成份', right: '成分', why: variant, unlessBefore: ['额', '数'] },
  { wrong: '水份', right: '水分', why: variant, unlessBefore: ['额'] },
  { wrong: '身分', right: '身份', why: variant, unlessBefore: ['开', '居', '离', '处', '别'] },
  { wrong: '撤消', right: '撤销', why: variant },
  { wrong: '勾消', right: '勾销', why: variant },
  { wrong: '交待', right: '交代', why: variant },
  { wrong: '座落', right: '坐落', why: variant },
  { wrong: '参予', right: '参与', why: variant },
  { wrong: '联接', right: '连接', why: variant },
  { wrong: '磨擦', right: '摩擦', why: variant },
  { wrong: '录象', right: '录像', why: variant },
  { wrong: '图象', right: '图像', why: variant },
  { wrong: '影象', right: '影像', why: variant },
  { wrong: '会议纪录', right: '会议记录', why: homophone, unlessBefore: ['片'] },
  { wrong: '会议记要', right: '会议纪要', why: homophone },
  { wrong: '座谈会记要', right: '座谈会纪要', why: homophone },
  { wrong: '按装', right: '安装', why: homophone, unlessBefore: ['机', '备', '修', '配', '订', '卸', '箱', '载'] },
  { wrong: '按排', right: '安排', why: homophone, onlyBefore: ['专人', '人员', '部署', '专项', '资金', '培训', '专题', '专门'] },
  { wrong: '布署', right: '部署', why: homophone, unlessAfter: ['发', '公', '宣', '颁'], unlessBefore: ['名'] },
  { wrong: '部暑', right: '部署', why: lookalike },
  { wrong: '即然', right: '既然', why: homophone },
  { wrong: '渡假', right: '度假', why: homophone },
  { wrong: '年渡', right: '年度', why: homophone },
  { wrong: '季渡', right: '季度', why: homophone },
  { wrong: '制渡', right: '制度', why: homophone },
  { wrong: '进渡', right: '进度', why: homophone, unlessAfter: ['引'] },
  { wrong: '力渡', right: '力度', why: homophone },
  {
    wrong: '建全',
    right: '健全',
    why: homophone,
    onlyBefore: ['制度', '机制', '完善', '工作制度', '体系'],
    unlessAfter: ['构', '共', '新', '创', '组', '搭'],
  },
  { wrong: '松驰', right: '松弛', why: lookalike },
  { wrong: '通迅', right: '通讯', why: homophone },
  { wrong: '签定', right: '签订', why: homophone },
  { wrong: '复盖', right: '覆盖', why: homophone, unlessBefore: ['章', '印'] },
  { wrong: '防碍', right: '妨碍', why: homophone },
  { wrong: '防害', right: '妨害', why: homophone, unlessAfter: ['预', '消', '设', '严'], unlessBefore: ['虫'] },
  { wrong: '竟争', right: '竞争', why: lookalike },
  { wrong: '竞然', right: '竟然', why: lookalike },
  { wrong: '辩别', right: '辨别', why: lookalike },
  { wrong: '分辩率', right: '分辨率', why: lookalike },
  { wrong: '辨论', right: '辩论', why: lookalike },
  { wrong: '答辨', right: '答辩', why: lookalike },
  { wrong: '拔款', right: '拨款', why: lookalike },
  { wrong: '拔付', right: '拨付', why: lookalike },
  { wrong: '编篡', right: '编纂', why: lookalike },
  { wrong: '等侯', right: '等候', why: lookalike },
  { wrong: '侯选', right: '候选', why: lookalike },
  { wrong: '气侯', right: '气候', why: lookalike },
  { wrong: '峻工', right: '竣工', why: lookalike },
  { wrong: '繁锁', right: '繁琐', why: lookalike },
  { wrong: '烦锁', right: '烦琐', why: lookalike },
  { wrong: '装钉', right: '装订', why: homophone },
  { wrong: '幅射', right: '辐射', why: lookalike },
  { wrong: '给于', right: '给予', why: homophone, unlessAfter: ['供', '交', '转', '分', '发'] },
  { wrong: '赋于', right: '赋予', why: homophone },
  { wrong: '授于', right: '授予', why: homophone },
  { wrong: '予于公开', right: '予以公开', why: homophone },
  { wrong: '予于答复', right: '予以答复', why: homophone },
  { wrong: '予于支持', right: '予以支持', why: homophone },
  { wrong: '不于公开', right: '不予公开', why: homophone },
  { wrong: '异意', right: '异议', why: homophone, unlessAfter: ['无', '差', '诡'] },
  { wrong: '泄秘', right: '泄密', why: homophone },
  { wrong: '保密审察', right: '保密审查', why: homophone },
  { wrong: '公平竞争审察', right: '公平竞争审查', why: homophone },
  { wrong: '主动工开', right: '主动公开', why: homophone },
  { wrong: '信息工开', right: '信息公开', why: homophone },
  { wrong: '政务工开', right: '政务公开', why: homophone },
  { wrong: '依审请公开', right: '依申请公开', why: homophone },
  { wrong: '依申清公开', right: '依申请公开', why: lookalike },
  { wrong: '行政复意', right: '行政复议', why: homophone },
  { wrong: '行政复仪', right: '行政复议', why: lookalike },
  { wrong: '行政诉松', right: '行政诉讼', why: lookalike },
  { wrong: '规范性文见', right: '规范性文件', why: homophone },
  { wrong: '反映强列', right: '反映强烈', why: homophone },
  { wrong: '反应强烈的问题', right: '反映强烈的问题', why: homophone },
  { wrong: '接收社会监督', right: '接受社会监督', why: homophone },
  { wrong: '接收群众监督', right: '接受群众监督', why: homophone },
  { wrong: '接收监督', right: '接受监督', why: homophone },
  { wrong: '另人满意', right: '令人满意', why: homophone },
  { wrong: '克苦', right: '刻苦', why: homophone },
  { wrong: '贡现', right: '贡献', why: homophone },
  { wrong: '寒喧', right: '寒暄', why: lookalike },
  { wrong: '震憾', right: '震撼', why: lookalike },
  { wrong: '修茸', right: '修葺', why: lookalike },
  { wrong: '循私舞弊', right: '徇私舞弊', why: homophone },
  { wrong: '再接再励', right: '再接再厉', why: homophone },
  { wrong: '一愁莫展', right: '一筹莫展', why: homophone },
  { wrong: '迫不急待', right: '迫不及待', why: homophone },
  { wrong: '按步就班', right: '按部就班', why: homophone },
  { wrong: '相辅相承', right: '相辅相成', why: homophone },
  { wrong: '一如继往', right: '一如既往', why: homophone },
  { wrong: '因地治宜', right: '因地制宜', why: homophone },
  { wrong: '因地致宜', right: '因地制宜', why: homophone },
  { wrong: '集思广义', right: '集思广益', why: homophone },
  { wrong: '责无旁代', right: '责无旁贷', why: lookalike },
  { wrong: '融汇贯通', right: '融会贯通', why: homophone },
  { wrong: '首曲一指', right: '首屈一指', why: lookalike },
  { wrong: '穿流不息', right: '川流不息', why: homophone },
  { wrong: '墨守陈规', right: '墨守成规', why: homophone },
  { wrong: '默守成规', right: '墨守成规', why: homophone },
  { wrong: '以身做则', right: '以身作则', why: homophone },
  { wrong: '不径而走', right: '不胫而走', why: lookalike },
  { wrong: '消声匿迹', right: '销声匿迹', why: homophone },
  { wrong: '针贬时弊', right: '针砭时弊', why: lookalike },
];
