import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { numberedPaths } from '../numbered-paths.ts';
import { insideLinks, meantAttachment } from './inside-links.ts';

export const missingImage: Rule = {
  id: 'links/missing-image',
  level: 'error',
  title: { zh: '缺少图片', en: 'Image that is not there' },
  clause: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）：图片应当清晰可用',
    en: 'Guidelines for government websites (Guobanfa [2017] No. 47): images must be usable',
  },
  checks: { zh: '正文里的每张图片，都是本报告文件夹里的文件。', en: 'Every image of the text is a file in the folder of the report.' },
  why: { zh: '缺图的页面只显示一个空框。', en: 'The page would show an empty frame.' },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n办理流程不够直观，已改用图示。\n\n![办理流程](办理流程图.png)\n',
    },
    passes: { file: 'report.md', text: '## 五、存在的主要问题及改进情况\n\n办理流程不够直观，已改用图示。\n\n![办理流程](办理流程.png)\n' },
  },
  check: (report, { config, addresses }) => {
    const { narrative } = report;
    if (!narrative?.links?.length || !addresses) return nothingChecked;
    const drafts: Draft[] = [];
    const pathOf = numberedPaths();
    let checked = 0;
    for (const { link, destination } of insideLinks(report, config)) {
      if (link.kind !== 'image') continue;
      checked++;
      if (destination.kind === 'inside' && addresses.has(destination.path, report)) continue;
      const near = meantAttachment(link.target, report);
      drafts.push({
        rule: 'links/missing-image',
        path: pathOf(`links.${link.target}`),
        at: { source: narrative.source, span: link.span },
        message: {
          zh: `报告文件夹里没有图片“${link.target}”`,
          en: `There is no image “${link.target}” in the folder of the report`,
        },
        hint:
          near === undefined
            ? {
                zh: '把图片文件放进本报告的文件夹，文件名（包括扩展名、大小写）与这里一致',
                en: 'Put the image into the folder of the report, under exactly this name',
              }
            : { zh: `是不是“${near}”`, en: `Did you mean “${near}”` },
      });
    }
    return { checked, notAssessable: 0, drafts };
  },
};
