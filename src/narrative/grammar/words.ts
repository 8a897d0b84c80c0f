import type { Word } from './word.ts';

/** 「{上年|去年}结转」 stands for each choice; a choice may be empty. */
const expand = (template: string): readonly string[] => {
  let heads = [''];
  for (const part of template.split(/[{}]/)) {
    const choices = part.split('|');
    heads = heads.flatMap((head) => choices.map((choice) => head + choice));
  }
  return heads;
};

const entry = (word: Word, ...templates: readonly string[]): readonly (readonly [string, Word])[] =>
  templates.flatMap((templateList) => templateList.split(' ').flatMap((template) => expand(template).map((text) => [text, word] as const)));

const refused = 'requests.outcomes.refused';
const unavailable = 'requests.outcomes.unavailable';
const notProcessed = 'requests.outcomes.notProcessed';
const otherwise = 'requests.outcomes.otherwise';

const outcome = (...rows: readonly string[]): Word => ({ kind: 'outcome', rows, weak: false });
const legalPersons = ['enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];

const requests = [
  ...entry(
    { kind: 'request', weak: false },
    '{政府|政务|}信息公开{的|类|}申请{|事项|件|案件|办件|量|数量|总量|总数|数}',
    '{政府信息|信息|}依申请公开{|政府信息|信息|申请|的申请|事项|件|办件|案件|业务|办理量|总数|数量|类申请|信息申请|政府信息申请|领域}',
    '{申请|要求}公开{政府|政务|}信息{|的申请|的要求|申请|事项} 公开{政府|政务}信息{的|}申请 {政府|政务}信息申请 依申请 依申请件 依申请办件 公开申请',
  ),
  ...entry({ kind: 'request', weak: true }, '申请{|件|量|数|数量|总量|总数|办件|案件}'),
  ...entry({ kind: 'disclosure' }, '{政府|政务|}信息公开{|工作|事务|事项|类|方面|领域} 政府{公开|}信息 政务公开{|工作} 政务信息'),
];

const flows = [
  ...entry({ kind: 'flow', flow: 'received' }, '{新|}收到 {新|}接到 接收{到|} 新收 收悉 接受 接获 收件'),
  ...entry({ kind: 'flow', flow: 'accepted' }, '{新|}受理{|了|并} 登记受理'),
  ...entry({ kind: 'flow', flow: 'intake' }, '收办 收{到|}并办理 收{到|}和办理 接收办理'),
  ...entry({ kind: 'flow', flow: 'handled' }, '办理 处理 处置'),
  ...entry(
    { kind: 'flow', flow: 'completed' },
    '办结 {作出|书面|完成|依法|予以|给予|}答复 办理{完毕|完结|办结|答复|完成} 处理完毕 办复 {作出|予以|}回复 {本年度|}办理结果{总计|}',
  ),
  ...entry(
    { kind: 'flow', flow: 'carriedIn' },
    '{上年|上年度|上一年|上一年度|去年|往年|以前年度}{未办结|}{结转|顺延|转入|结转转入|延续}{至本年|到本年|至今年|本年|至本年度|}{办理|}',
    '结转{上年|上年度|上一年|上一年度|去年}',
  ),
  ...entry(
    { kind: 'flow', flow: 'carriedOut' },
    '{跨年|}{结转|结转至|结转到|结转入|顺延|顺延至|顺延到|转|转入|转至|转到|延至|延续至|留待|转结}{下年|下年度|下一年|下一年度|次年|次年度|明年|来年}',
  ),
  ...entry({ kind: 'carry' }, '结转{至|到|入|} 顺延{至|到|} 转入'),
];

const outcomes = [
  ...entry(outcome('requests.outcomes.granted'), '{予以|同意|准予|予以全部|全部|给予|可以}公开{|答复}'),
  ...entry({ kind: 'outcome', rows: ['requests.outcomes.granted'], weak: true }, '公开答复'),
  ...entry(outcome('requests.outcomes.partlyGranted'), '{予以|同意|准予|}部分公开{|答复}'),
  ...entry(outcome(refused), '{不予|不同意|不予以|不}公开{|答复}'),
  ...entry(outcome(unavailable), '{无法|不能}提供{|答复}'),
  ...entry(outcome(notProcessed), '不予{以|}处理{|答复} 不作处理'),
  ...entry(outcome(otherwise), '{作|作出|做|}{其他|其它}{处理|方式处理|情形处理}{|答复}'),
  ...entry(outcome(`${refused}.stateSecret`), '{涉及|}国家秘密'),
  ...entry(outcome(`${refused}.prohibitedByLaw`), '{其他|}法律{、|}行政法规禁止公开'),
  ...entry(outcome(`${refused}.securityAndStability`), '{危及|}三安全一稳定'),
  ...entry(outcome(`${refused}.thirdPartyRights`), '{保护|涉及|}第三方合法权益'),
  ...entry(outcome(`${refused}.internalAffairs`), '{属于|}{三类|}内部事务{|信息}'),
  ...entry(outcome(`${refused}.deliberativeProcess`), '{属于|}{四类|}过程性信息'),
  ...entry(outcome(`${refused}.enforcementFile`), '{属于|}{行政|}执法案卷{|信息}'),
  ...entry(outcome(`${refused}.administrativeInquiry`), '{属于|}行政查询事项'),
  ...entry(outcome(`${unavailable}.notHeld`), '{本机关|本单位|本部门|我局|}不掌握{|相关政府信息|相关信息|该信息|该政府信息}'),
  ...entry(outcome(`${unavailable}.requiresCreation`), '没有现成信息{|需要另行制作|需另行制作} {需要|需}另行制作'),
  ...entry(outcome(`${unavailable}.unclear`), '补正后{申请内容|}仍不明确 {申请|}内容不明确'),
  ...entry(outcome(`${notProcessed}.petition`), '信访{、|}{举报|投诉}{、|}{投诉|举报}类{|申请}'),
  ...entry(outcome(`${notProcessed}.duplicate`), '重复申请'),
  ...entry(outcome(`${notProcessed}.publication`), '{要求提供|}公开出版物'),
  ...entry(outcome(`${notProcessed}.excessive`), '{无正当理由|}大量反复申请'),
  ...entry(outcome(`${notProcessed}.reconfirmation`), '{要求|}确认或重新出具{|已获取信息}'),
  ...entry({ kind: 'applicant', columns: ['naturalPerson'] }, '自然人{|申请} 公民{个人|申请} 个人申请'),
  ...entry({ kind: 'applicant', columns: legalPersons }, '法人{或|和|及|与|、|或者}{其他|其它}组织{|申请} 法人{|组织|申请}'),
  ...entry({ kind: 'applicant', columns: ['enterprise'] }, '{商业|}企业{|申请}'),
  ...entry({ kind: 'applicant', columns: ['research'] }, '科研{机构|单位}{|申请}'),
  ...entry({ kind: 'applicant', columns: ['publicWelfare'] }, '{社会|}公益组织{|申请}'),
  ...entry({ kind: 'applicant', columns: ['legalService'] }, '法律服务机构{|申请}'),
];

const disputes = [
  ...entry(
    { kind: 'dispute', rows: ['disputes.reconsideration'] },
    '{被申请|被提起|申请|提起|}{政府信息公开|信息公开|}行政复议{|案件|案件中|案|申请|数|数量|事项} 复议{|案件|申请}',
  ),
  ...entry(
    { kind: 'dispute', rows: ['disputes.litigation'] },
    '{被提起|提起|}{政府信息公开|信息公开|}行政诉讼{|案件|案件中|案|数|数量|事项} 诉讼{|案件} {行政|}应诉案件',
  ),
  ...entry({ kind: 'dispute', rows: ['disputes.litigation.direct'] }, '{未经复议|}直接{起诉|提起行政诉讼|提起诉讼}{|案件|的案件|的}'),
  ...entry(
    { kind: 'dispute', rows: ['disputes.litigation.afterReconsideration'] },
    '{经|}复议后{起诉|提起行政诉讼|提起诉讼|诉讼}{|案件|的案件|的}',
  ),
  ...entry({ kind: 'result', column: 'upheld' }, '{结果|}{予以|被|}维持{|原答复|原行政行为|原决定|原具体行政行为}'),
  ...entry({ kind: 'result', column: 'corrected' }, '{结果|}{予以|被|}{纠正|纠错}'),
  ...entry({ kind: 'result', column: 'other' }, '{其他|其它}结果'),
  ...entry({ kind: 'result', column: 'pending' }, '{尚未|未}审结 {正在|尚在|仍在}审理{|中} {仍|尚}在审{|理}{|中}'),
  ...entry({ kind: 'filed' }, '备案'),
];

const proactive = [
  ...entry({ kind: 'document', row: 'proactive.regulations' }, '{政府|地方政府|市政府|省政府|部门|}规章'),
  ...entry({ kind: 'document', row: 'proactive.normativeDocuments' }, '{行政|}规范性文件'),
  ...entry(
    { kind: 'documentVerb', verb: 'made' },
    '{新|}制{发|定|作}{|了|出台|印发|发布} {新|}出台{|了} {新|}印发{|了} 新发布 新增{公开|}',
  ),
  ...entry({ kind: 'documentVerb', verb: 'repealed' }, '{宣布|}废止{|了} {宣布|}失效'),
  ...entry({ kind: 'documentVerb', verb: 'inForce' }, '{现行|继续|}有效{|的} 现行'),
  ...entry({ kind: 'documentVerb', verb: 'published' }, '{主动|新|对外|依法|全文|}公开{|了} {主动|对外|}发布{|了}'),
  ...entry({ kind: 'documentVerb', verb: 'totalPublished' }, '对外公开总{数|数量}'),
  ...entry({ kind: 'decision', row: 'proactive.licensing' }, '行政许可{|决定|案件}'),
  ...entry({ kind: 'decision', row: 'proactive.penalties' }, '行政处罚{|决定|案件}'),
  ...entry({ kind: 'decision', row: 'proactive.coercion' }, '行政强制{|决定|案件|措施}'),
  ...entry({ kind: 'fee', row: 'proactive.fees' }, '行政事业性收费{|金额|总额}'),
];

const steering = [
  ...entry(
    { kind: 'denial', bare: false, implies: 'received' },
    '{未|没有|没|从未|尚未|未曾|无}{新|}{收到|接到|接收到|接收|收到过|接到过|收}',
  ),
  ...entry({ kind: 'denial', bare: false, implies: 'accepted' }, '{未|没有}受理'),
  ...entry({ kind: 'denial', bare: false }, '{未|没有|没|从未|未曾}{发生|产生|出现|因|被|引发|发生过|涉及}', '未{有|作出|实施}'),
  ...entry({ kind: 'denial', bare: false, implies: 'made' }, '{未|没有}{新|}{制作|制定|制发|出台|印发}'),
  ...entry({ kind: 'denial', bare: false, implies: 'repealed' }, '{未|没有}废止'),
  ...entry({ kind: 'denial', bare: true }, '没有 无 零 未'),
  ...entry({ kind: 'list', claim: 'unsaid' }, '其中{|包括|包含} 包括 包含'),
  ...entry({ kind: 'list', claim: 'open' }, '{其中|}主要{包括|包含|有|为|是} 含 其中含 重点包括'),
  ...entry({ kind: 'list', claim: 'whole' }, '分布{情况|}{为|如下|} 具体{为|是|如下|包括} 按{类别|类型}{分|划分|}'),
  ...entry({ kind: 'respectively' }, '分别'),
  ...entry({ kind: 'and' }, '和 及 与 或 以及 或者 并 且 同'),
  ...entry({ kind: 'sum' }, '{总|}共{|计|有} 合计 总计 累计{|共} 全部'),
  ...entry({ kind: 'each' }, '均 各 都 皆 也 亦 均无'),
  ...entry({ kind: 'compare' }, '同比{|去年|上年} 较 比 相比{|于|之下} 对比 较之'),
  ...entry({ kind: 'change', sign: 1 }, '增长{|了|率|率为|幅度为} 上升{|了} 增加{|了} 提高{|了} 提升{|了} 增幅{|为|达|约} 增{|了} 多 上涨'),
  ...entry({ kind: 'change', sign: -1 }, '下降{|了} 减少{|了} 降低{|了} 下滑 回落 降幅{|为|达|约} 减{|了} 少'),
  ...entry({ kind: 'change', sign: 0 }, '持平 相同 一致'),
  ...entry({ kind: 'share' }, '占{|比|比为|比达|总数|全部} 比重{|为} 占比{约|}'),
  ...entry({ kind: 'scope', scope: 'own' }, '{市|区|县|省|州|旗|}{政府|委|局|}{本级|本部|机关本级} 机关本部'),
  ...entry(
    { kind: 'scope', scope: 'area' },
    '全{市|县|区|省|镇|乡|街道|州|旗|街|域}{|各级|各级行政机关|各级政府|各级机关|各级各部门|各级政府部门|行政机关|上下|范围|范围内} 各级行政机关 各级政府',
  ),
  ...entry({ kind: 'scope', scope: 'system' }, '{全|}系统 各{部门|单位|县区|区县|乡镇|街道|镇|镇街|县市区|地|级部门}'),
  ...entry(
    { kind: 'self' },
    '{我|本}{局|委|办|市|区|县|镇|乡|街道|街|省|州|厅|院|馆|所|站|中心|单位|机关|部门|机构|级|旗|会|公司|行政机关|政府|办事处|处}{机关|政府|}',
    '全{局|委|厅|办|院|所}',
  ),
  ...entry(
    { kind: 'subset' },
    '名义 其他 其它 更多 再次 网上 网络 网站 线上 线下 信函 邮寄 邮件 邮政 电子邮件 邮箱 信箱 传真 当面 现场 窗口 平台 在线 渠道 方式 来信 来访 口头 电话 互联网',
    '延期 逾期 超期 超时 延长 延迟 当场 即时 简易 方面 领域 类别 行业 上半年 下半年 季度 每月 每 平均 撤回 撤销 撤诉 补正 告知 征询 征求',
    '不予受理 不受理 非 重大 典型 首 {正在|尚在|仍在|在}办{理|} 未办结 未答复 尚未答复 尚未办结 主要涉及 热点 败诉 胜诉 驳回 败诉率 抽查 备查 涉密 复核',
  ),
  ...entry({ kind: 'condition' }, '如 若 凡 如果 对于 假如 应当 须 需 不得 可以 要求 一旦 确保 力争 避免 杜绝 防止'),
  ...entry({ kind: 'besides' }, '另有 另外 另 还有 尚有 此外 其余 剩余 余下'),
  ...entry({ kind: 'via' }, '通过 从 经由 由 以'),
  ...entry({ kind: 'wholeYear' }, '全年{度|}'),
  ...entry({ kind: 'plan' }, '将 计划 拟 下一步'),
  ...entry({ kind: 'since' }, '以来 历年 历史 自从 近{两|三|四|五|几|十}年{|来} 近年来 {两|三|四|五|十}年{来|间|共}'),
  ...entry(
    { kind: 'filler' },
    '案件 事项 件数 数量 总数 总量 数 量 为 是 达 达到 有 的 的有 情况 类 决定 结果 等 已 计 了 办件 总 办件量 仅 只有 共涉及 年度 内',
    '公众 群众 社会公众 申请人 公民 市民 社会 各类 各种 有效 书面 提出 提交 主动 关于 针对 有关 相关 涉及 因 对 向 引发 引起 产生 发生 被 提起 导致',
    '工作 事务 公开 信息 政务 依法 依规 依法依规 按时 按期 如期 按规定 按要求 规范 及时 积极 严格 认真 妥善 在 于 至 截至 截止 到 年底 年末 年终 期末 岁末 底 新 继续 本 案件中 事项中',
    '处理决定 做出 作出 任何 过 来自 时间 期间 实际 件 完成 实施 执行 行政机关 全体 依申请公开方面 当年 本部门 所 而 并已 出现 存在 办理量 受理量 事件 全部 要求',
    '{公民|自然人|个人}{|、|和|或}法人{或|和|及|与|、|或者}{其他|其它}组织',
    '{各种|各类|多种|各}{渠道|途径|方式|形式} 线上线下 线上、线下 多渠道 依申请公开{工作|}{方面|情况}',
  ),
  ...entry(
    { kind: 'foreign' },
    '规章制度 规章库 申请人数 许可申请 复议机关 复议局 行政复议局 行政复议机关 行政复议体制 行政复议法 行政复议决定 行政复议决定书 信息处理费 依申请公开平台',
    '公开栏 公开目录 公开指南 公开专栏 公开年报 公开条例 公开平台 公开网站 主动公开信息 主动公开政府信息 意见征询 政策解读 提案 建议 留言 咨询 投诉 举报 信访 来件 培训 稿件',
    '{增加|增长|上升|提高|提升|减少|下降|降低}{到|至} 增至 升至 减至 降至',
    '行政许可事项 行政处罚事项 行政强制事项 行政许可信息 行政处罚信息 行政处罚案卷 清理 审查 审核 修订 修改 评估 解读 起草 公示 归集 收录 党内规范性文件 处罚款 收取 收费 罚款',
    '申请材料 申请表 申请渠道 政府信息公开目录 政府信息公开指南 政府信息公开条例 答复书 答复率 办结率 满意率 满意度 及时率 维持率 纠错率',
  ),
];

/** Words that only look like something else: 无法, 无锡, 一是, 统一. They mean nothing here and hide what they contain. */
const shields = [
  '无法 无正当理由 无障碍 无关 无锡 无为 无棣 无极 无纸化 无错漏 无差错 无缝 无线 无人 无形 无论 无需 无偿 无效 零距离 零跑腿 零差错 零容忍 零售 零散 未来 未成年',
  '一是 二是 三是 四是 五是 六是 七是 一件事 一次性 一站式 一体化 一条龙 一部分 一批 一系列 一起来 一张网 一事一议 统一 进一步 第一 一定 一致 一方面 一般 一律 一直 一级 一键 一门 一目了然',
  '一网通办 一窗受理 一窗通办 一窗办理 最多跑一次 一次办成 一次办好 一件一办 三审三校 三审 五公开 六稳 六保 两个 四个 五个 十四五 十三五 十五五 双随机一公开 双公示 千方百计 百分百',
  '万众 千家万户 比如 例如 诸如 如下 如期 比例 比重 对比 比较 较好 较大 较多 较高 较为 较快 较强 多样 多元 多种 多次 多渠道 多个 多项 多层次 多措并举 减税 增值 增强 增进 增设 减免 减轻 多方 多数 少数 至少 不少 减负',
  '公开透明 公开化 处理机制 办理流程 公开工作 公开质量 维持秩序 维持稳定 有效性 有效提升 有效推进 有效保障 有效落实 有效期 有效提高 有效促进 有效维护 有效解决 行之有效 与此同时 与时俱进 参与 给与 赋予 或许 和谐 和平 普及 以及时 以便 各项 各级 各地 各界 均衡 都市 首都 将近 共同 共享 共建 公共 共产党 总体 总书记 总结 同时 同意 同志 同步 会同 共性 合同 相同点 不同',
  '企业家 企业信用 法人代表 法人库 需求 如实 若干 须知 需要 必须 首页 首次 首批 首先 非常 非遗 每周 每日 每年 每季度',
].flatMap((line) => line.split(' '));

const shield: Word = { kind: 'filler' };

/** Every word in common use; labels of a form's edition come beside them. */
export const plainWords: readonly (readonly [string, Word])[] = [
  ...shields.map((text) => [text, shield] as const),
  ...steering,
  ...requests,
  ...proactive,
  ...disputes,
  ...flows,
  ...outcomes,
];
