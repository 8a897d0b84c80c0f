import type { FigureKind } from '../form/form.ts';

/** How a figure is written, by its kind. */
export const howToWrite: Readonly<Record<FigureKind, string>> = {
  count: '填 0 或正整数，用半角数字，不加引号、千位逗号和单位。没有发生填 0，不适用填 null（页面显示为“/”）。',
  change: '填整数：比上年增加填正数，减少填负数（如 -8），没有变化填 0，不适用填 null（页面显示为“/”）。不写“增”“减”和加号。',
  money: '填数字，最多 6 位小数，不四舍五入，不加引号、千位逗号和单位。没有发生填 0，不适用填 null（页面显示为“/”）。',
};

export const howToAnnotate = '数值需要附注时写成 { value: 22, note: 其中修订16件 }，页面显示为“22（其中修订16件）”。';

export const totalGuidance = '总计等于同一行前面各列之和。可以不写，由程序计算；写了就会核对。';

/**
 * What a place of the form counts, where its label does not say all, by canonical path. Articles without further name are those of
 * 《中华人民共和国政府信息公开条例》（国务院令第711号）.
 */
export const guidance: Readonly<Record<string, string>> = {
  proactive: '本机关主动公开政府信息的数量。每一项都要填写，没有的填 0。',
  'proactive.regulations': '依法享有规章制定权的机关才会有数，其他机关填 0。',
  'proactive.normativeDocuments': '按行政规范性文件管理的口径统计。',
  'proactive.licensing': '处理决定数量包括已公开和依法未公开的全部处理决定。',
  'proactive.otherServices': '行政许可以外的其他对外管理服务事项。',
  'proactive.penalties': '处理决定数量包括已公开和依法未公开的全部处理决定。',
  'proactive.coercion': '处理决定数量包括已公开和依法未公开的全部处理决定。',
  'proactive.fees': '这里是行政事业性收费，与政府信息公开信息处理费无关；信息处理费在第六部分报告。',
  'proactive.fees.amount': '本年收取的行政事业性收费总额，单位是万元，不是元。',
  'proactive.procurement': '政府集中采购的项目和金额。',
  'proactive.procurement.amount': '采购总金额，单位是元：240 万元写成 2400000。',
  requests:
    '收到和处理政府信息公开申请的数量，按申请人分列。每一列都应满足：第一项加第二项之和，等于第三项加第四项之和。没有数的列可以不写，视为 0；总计可以不写，由程序计算。',
  'requests.received': '本年 1 月 1 日至 12 月 31 日新收到的申请。',
  'requests.carriedIn': '应与上一年度报告的“四、结转下年度继续办理”逐列一致。',
  'requests.outcomes': '本年度办结的申请，一件申请只计入一种结果。',
  'requests.outcomes.granted': '所申请信息可以公开的申请（第三十六条）。',
  'requests.outcomes.partlyGranted': '作区分处理的申请只计在这里，不再计入其他情形（第三十七条）。',
  'requests.outcomes.refused': '决定不予公开的申请，按理由分列。',
  'requests.outcomes.refused.stateSecret': '依法确定为国家秘密的（第十四条）。',
  'requests.outcomes.refused.prohibitedByLaw': '国家秘密以外，法律、行政法规禁止公开的（第十四条）。',
  'requests.outcomes.refused.securityAndStability': '公开后可能危及国家安全、公共安全、经济安全、社会稳定的（第十四条）。',
  'requests.outcomes.refused.thirdPartyRights': '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的（第十五条）。',
  'requests.outcomes.refused.internalAffairs': '人事管理、后勤管理、内部工作流程三类信息（第十六条第一款）。',
  'requests.outcomes.refused.deliberativeProcess': '讨论记录、过程稿、磋商信函、请示报告四类信息（第十六条第二款）。',
  'requests.outcomes.refused.enforcementFile': '行政执法案卷信息（第十六条第二款）。',
  'requests.outcomes.refused.administrativeInquiry': '工商、不动产登记资料等，应当依照有关法律、行政法规查询的（第三十六条第七项）。',
  'requests.outcomes.unavailable': '本机关无法提供所申请信息的申请，按原因分列。',
  'requests.outcomes.unavailable.notHeld': '经检索没有所申请信息，或者不属于本机关负责公开的（第三十六条第四项、第五项）。',
  'requests.outcomes.unavailable.requiresCreation': '需要对现有政府信息进行加工、分析的（第三十八条）。',
  'requests.outcomes.unavailable.unclear': '申请人已经补正，但申请内容仍不明确的（第三十条）。',
  'requests.outcomes.notProcessed': '依法不予处理的申请，按原因分列。',
  'requests.outcomes.notProcessed.petition': '以政府信息公开申请的形式进行信访、投诉、举报等活动的（第三十九条第一款）。',
  'requests.outcomes.notProcessed.duplicate': '已经答复，申请人又申请公开相同信息的（第三十六条第六项）。',
  'requests.outcomes.notProcessed.publication': '要求提供政府公报、报刊、书籍等公开出版物的（第三十九条第二款）。',
  'requests.outcomes.notProcessed.excessive': '申请的数量、频次明显超过合理范围，且理由不合理的（第三十五条）。',
  'requests.outcomes.notProcessed.reconfirmation': '要求对已经获取的信息进行确认或者重新出具的。',
  'requests.outcomes.otherwise': '以上各项以外的处理结果；申请人主动撤回的也计在这里。',
  'requests.outcomes.otherwise.correctionOverdue': '申请人无正当理由逾期不补正，视为放弃申请的（第三十条）。',
  'requests.outcomes.otherwise.feeUnpaid': '申请人未按期缴纳信息处理费，视为放弃申请的（第四十二条；国办函〔2020〕109号）。',
  'requests.outcomes.otherwise.other': '申请人主动撤回的申请等。',
  'requests.outcomes.total': '等于（一）至（六）各项之和。可以不写，由程序计算；写了就会核对。',
  'requests.carriedOut': '到年底还没有办结、结转下年度继续办理的申请。',
  disputes: '因政府信息公开工作被申请行政复议、提起行政诉讼的数量（第五十条第三项）。',
  'disputes.reconsideration': '因政府信息公开工作被申请行政复议的案件。',
  'disputes.litigation': '因政府信息公开工作被提起行政诉讼的案件，按是否经过行政复议分列。',
  'disputes.litigation.direct': '没有经过行政复议，直接提起行政诉讼的案件。',
  'disputes.litigation.afterReconsideration': '经过行政复议后提起行政诉讼的案件。',
};
