import type { Language, Localized } from '../language.ts';
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

/** Seconds by stage, and of the reports that took longest to judge and to make. */
export const timingsMessage = ({ byStage, byReport }: Timings, total: number, language: Language): string => {
  const told = [...byStage.values()].reduce((sum, time) => sum + time, 0);
  const longest = [...byReport].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, slowest);
  return [
    language === 'zh' ? '各阶段用时（秒）：' : 'Seconds by stage:',
    ...stages.map((stage) => line(byStage.get(stage) ?? 0, names[stage][language])),
    line(total - told, language === 'zh' ? '其他' : 'other'),
    ...(longest.length === 0 ? [] : [language === 'zh' ? '用时最多的报告（秒）：' : 'Slowest reports, in seconds:']),
    ...longest.map(([path, time]) => line(time, `content/${path}`)),
  ].join('\n');
};
