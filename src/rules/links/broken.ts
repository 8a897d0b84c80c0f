import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import type { Report } from '../../model/report.ts';
import { numberedPaths } from '../numbered-paths.ts';
import { fileAt, insideLinks, meantAttachment } from './inside-links.ts';

/** A target that names a source file, as it would be right in a repository. */
const sourceFile = /(?:^|\/)(?:report\.md|agency\.yaml)(?:#.*)?$/;

const hintFor = (target: string, report: Report): Localized => {
  if (sourceFile.test(target)) {
    const folder = target.replace(sourceFile, '/').replace(/^\/$/, './');
    return {
      zh: `网站上没有这个源文件：链接到它的页面，写 ${folder}`,
      en: `Source files are not published: link to the page of the folder, ${folder}`,
    };
  }
  const near = meantAttachment(target, report);
  if (near !== undefined) return { zh: `是不是“${near}”`, en: `Did you mean “${near}”` };
  return {
    zh: '核对文件名和路径：附件放在本报告的文件夹里，只写文件名；本机关其他年份的报告写 ../2023/，年份照实改',
    en: 'Check the name and path: an attachment lies in the folder of the report and is linked by its name; another year is ../2023/',
  };
};

export const brokenLink: Rule = {
  id: 'links/broken',
  level: 'error',
  title: { zh: '站内链接失效', en: 'Link to nowhere within the site' },
  clause: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）：及时检查链接的有效性，避免出现“错链”“断链”',
    en: 'Guidelines for government websites (Guobanfa [2017] No. 47): links are checked, wrong and dead ones avoided',
  },
  checks: {
    zh: '正文里指向本站的每个链接，目标是一个页面、附件或者数据文件。文件名是否百分号编码、用哪种字符形式都可以。',
    en: 'Every link within the site leads to a page, an attachment or a data file. Percent-encoded and Unicode spellings of a name are one.',
  },
  why: {
    zh: '点开是“找不到页面”的链接，是网站普查扣分的问题。',
    en: 'A link that answers “not found” is what inspections of websites count.',
  },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，上年情况见[上年年报](../1999/)。\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，各类申请见[第三部分](#requests)。\n' },
  },
  check: (report, { config, addresses }) => {
    const { narrative } = report;
    if (!narrative?.links?.length || !addresses) return nothingChecked;
    const drafts: Draft[] = [];
    const pathOf = numberedPaths();
    let checked = 0;
    for (const { link, destination } of insideLinks(report, config)) {
      if (link.kind === 'image') continue;
      checked++;
      if (destination.kind === 'inside' && fileAt(destination.path, addresses, report) !== undefined) continue;
      drafts.push({
        rule: 'links/broken',
        path: pathOf(`links.${link.target}`),
        at: { source: narrative.source, span: link.span },
        message:
          destination.kind === 'impossible'
            ? { zh: `链接“${link.target}”不是网站里可能有的地址`, en: `The link “${link.target}” can be no address of this site` }
            : {
                zh: `链接“${link.target}”指向的“${destination.path}”在网站里不存在`,
                en: `The link “${link.target}” leads to “${destination.path}”, which is not in the site`,
              },
        hint: hintFor(link.target, report),
      });
    }
    return { checked, notAssessable: 0, drafts };
  },
};
