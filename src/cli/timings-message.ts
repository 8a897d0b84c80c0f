import type { Language, Localized } from '../language.ts';
import type { BlockCount } from '../narrative/narrative.ts';
import { type Stage, stages, type Timings } from '../stopwatch.ts';

const names: Readonly<Record<Stage, Localized>> = {
  read: { zh: '读取', en: 'reading' },
  judge: { zh: '核对', en: 'judging' },
  make: { zh: '生成报告的文件', en: 'files of reports' },
  whole: { zh: '生成全站的文件', en: 'files of the whole site' },
  write: { zh: '写盘', en: 'writing' },
};

const slowest = 10;

const line = (milliseconds: number, name: string): string => `  ${(milliseconds / 1000).toFixed(3).padStart(9)}  ${name}`;

/** How much of the prose took the fast path; rounded down, so that 100 % means all. */
const proseLine = ({ all, plain }: BlockCount, language: Language): string => {
  const share = (Math.floor((plain / all) * 1000) / 10).toFixed(1);
  return language === 'zh'
    ? `不必经过 Markdown 解析器的段落：${share}%（${all} 段中的 ${plain} 段）`
    : `Paragraphs that needed no Markdown parser: ${share} % (${plain} of ${all})`;
};

/** Seconds by stage, and of the reports that took longest to judge and to make; how many paragraphs were plain. */
export const timingsMessage = ({ byStage, byReport, prose }: Timings, total: number, language: Language): string => {
  const told = [...byStage.values()].reduce((sum, time) => sum + time, 0);
  const longest = [...byReport].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, slowest);
  return [
    language === 'zh' ? '各阶段用时（秒）：' : 'Seconds by stage:',
    ...stages.map((stage) => line(byStage.get(stage) ?? 0, names[stage][language])),
    line(total - told, language === 'zh' ? '其他' : 'other'),
    ...(longest.length === 0 ? [] : [language === 'zh' ? '用时最多的报告（秒）：' : 'Slowest reports, in seconds:']),
    ...longest.map(([path, time]) => line(time, `content/${path}`)),
    ...(prose.all === 0 ? [] : [proseLine(prose, language)]),
  ].join('\n');
};
