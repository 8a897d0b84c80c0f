import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { suggestKey } from '../../form/suggestion.ts';
import { numberedPaths } from '../numbered-paths.ts';
import { fileAt, insideLinks } from './inside-links.ts';

export const anchor: Rule = {
  id: 'links/anchor',
  level: 'error',
  title: { zh: '链接的页内位置不存在', en: 'Link to a place that its page does not have' },
  clause: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）：及时检查链接的有效性，避免出现“错链”“断链”',
    en: 'Guidelines for government websites (Guobanfa [2017] No. 47): links are checked, wrong and dead ones avoided',
  },
  checks: {
    zh: '链接里 # 后面的名称，是目标报告里某个标题、表格或者表格行的名称，例如 #problems、#table-requests、#requests.outcomes.granted。',
    en: 'What follows # is the id of a heading, table or row of the report, such as #problems, #table-requests, #requests.outcomes.granted.',
  },
  why: { zh: '位置不存在的链接停在页面开头，读者找不到所指的内容。', en: 'The reader is left at the top of the page.' },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，各类申请见[第三部分](#section-3)。\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，各类申请见[第三部分](#table-requests)。\n' },
  },
  check: (report, { config, addresses }) => {
    const { narrative } = report;
    if (!narrative?.links?.length || !addresses) return nothingChecked;
    const drafts: Draft[] = [];
    const pathOf = numberedPaths();
    let checked = 0;
    for (const { link, destination } of insideLinks(report, config)) {
      // `#` and `#top` are the top of any page.
      if (destination.kind !== 'inside' || destination.fragment === '' || destination.fragment.toLowerCase() === 'top') continue;
      const page = fileAt(destination.path, addresses, report);
      const anchors = page === undefined ? undefined : addresses.anchorsOf(page);
      if (!anchors) continue;
      checked++;
      if (anchors.has(destination.fragment)) continue;
      const near = suggestKey(destination.fragment, [...anchors]);
      drafts.push({
        rule: 'links/anchor',
        path: pathOf(`links.${link.target}`),
        at: { source: narrative.source, span: link.span },
        message: {
          zh: `页面里没有“#${destination.fragment}”这个位置`,
          en: `The page has no place “#${destination.fragment}”`,
        },
        hint:
          near === undefined
            ? {
                zh: '六个部分是 #overview、#proactive、#requests、#disputes、#problems、#other；表格行用数据路径，例如 #requests.received',
                en: 'The parts are #overview, #proactive, #requests, #disputes, #problems, #other; rows go by path, such as #requests.received',
              }
            : { zh: `是不是“#${near}”`, en: `Did you mean “#${near}”` },
      });
    }
    return { checked, notAssessable: 0, drafts };
  },
};
