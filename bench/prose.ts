import type { Figures } from './figures.ts';
import type { Random } from './random.ts';

interface Teller extends Random {
  readonly year: number;
  readonly name: string;
  readonly figures: Figures;
}

type Sentence = (teller: Teller) => string;

/** Sentences as such reports have them; figures of the form agree with the tables. */
const sentences: readonly [Sentence, ...Sentence[]] = [
  ({ between }) => `全年通过门户网站主动公开政府信息${between(80, 2400)}条，其中政务动态类信息${between(40, 79)}条。`,
  ({ between }) => `通过政务新媒体发布信息${between(100, 3000)}条，累计阅读量${between(3, 260)}.${between(0, 9)}万次。`,
  ({ figures }) => `全年共收到政府信息公开申请${figures.get('requests.received.total') ?? 0}件，均在法定期限内予以答复。`,
  () => '进一步健全申请登记、审核、办理、答复、归档等制度，规范答复文书，加强与申请人的沟通，保障公众依法获取政府信息的权利。',
  () => '严格落实“先审查、后公开”的原则，执行信息发布“三审三校”制度，明确审查程序和责任，全年没有发生失泄密事件。',
  ({ between }) => `按照集约化要求优化网站栏目，新增“惠企政策”“民生实事”等专栏${between(1, 9)}个，完善检索、下载和无障碍浏览功能。`,
  ({ between }) => `在政务服务大厅、图书馆、档案馆设立查阅点${between(1, 18)}处，配备专用电脑和工作人员，方便群众查询。`,
  ({ between }) => `将政务公开纳入年度绩效考核，分值权重为${between(3, 6)}%，组织专题培训${between(1, 8)}场，培训${between(20, 600)}人次。`,
  ({ between }) => `围绕优化营商环境、稳就业等社会关切发布政策解读${between(60, 120)}篇，其中图文解读${between(1, 50)}篇。`,
  ({ between }) =>
    `聘请社会监督员${between(3, 20)}名，收集意见建议${between(2, 70)}条，办结率达到100%，群众满意度为9${between(0, 9)}.${between(0, 9)}%。`,
  ({ between }) => `主动公开财政预决算、政府采购、重大建设项目批准和实施等信息${between(10, 200)}条，内容更加细化。`,
  ({ between, name }) => `${name}还就征地补偿、环境保护等集中申请与业务科室会商${between(1, 30)}次，做到依法依规、有理有据。`,
];

const problems = ['政策解读形式比较单一', '基层单位公开意识不够强', '个别栏目更新不够及时', '新媒体传播力不足'] as const;
const remedies = ['丰富图解、短视频等解读形式', '加强业务培训和案例指导', '健全日常巡查制度', '拓展公开渠道'] as const;
const aspects = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;
const numerals = '一二三四五';

const paragraph = (teller: Teller, count: number): string => Array.from({ length: count }, () => teller.pick(sentences)(teller)).join('');

/** The six parts of a report, about four kilobytes of Chinese. */
export const reportText = (year: number, name: string, figures: Figures, random: Random): string => {
  const teller: Teller = { ...random, year, name, figures };
  const density = random.share();
  const overview = aspects.map((aspect, at) => {
    const paragraphs = Array.from({ length: density > 0.75 ? 2 : 1 }, () => paragraph(teller, density > 0.5 ? 3 : 2));
    return `### （${numerals[at]}）${aspect}\n\n${paragraphs.join('\n\n')}\n`;
  });
  const link = random.share() < 0.2 ? '\n详见[政府信息公开专栏](https://www.example.gov.cn/zwgk/)。\n' : '';
  const list = problems.slice(0, random.between(2, 3)).map((problem, at) => `${at + 1}. **${problem}。**${paragraph(teller, 1)}`);
  const steps = [0, 1, 2].map((at) => `${numerals[at]}是${random.pick(remedies)}`).join('；');
  return `## 一、总体情况

${year}年，${name}认真贯彻《中华人民共和国政府信息公开条例》，扎实推进各项工作。本报告所列数据的统计期限自${year}年1月1日起至12月31日止。

${overview.join('\n')}${link}
## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

${list.join('\n')}

下一步将从以下方面改进：${steps}。

## 六、其他需要报告的事项

本机关${year}年度没有收取政府信息公开信息处理费。${random.share() < 0.4 ? paragraph(teller, 1) : ''}
`;
};
