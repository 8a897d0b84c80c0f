import { nothingChecked, type Rule } from '../../check/rule.ts';
import { wholeFile } from '../../source/source-text.ts';
import { attachmentNames, insideLinks } from './inside-links.ts';

export const unusedAttachment: Rule = {
  id: 'links/unused-attachment',
  level: 'info',
  title: { zh: '没有用到的附件', en: 'Attachment that nothing links to' },
  clause: { zh: '本程序约定', en: 'Contract of this program' },
  checks: {
    zh: '报告文件夹里的每个附件和图片，正文里都有链接或者引用。',
    en: 'Every attachment and image in the folder of the report is linked or shown by its text.',
  },
  why: {
    zh: '附件会随报告一起发布，没有链接读者就找不到；也可能是误放进来的文件。',
    en: 'It is published, yet no reader finds it; or it lies there by mistake.',
  },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，详见[附件](附件.pdf)。\n' },
  },
  check: (report, { config }) => {
    const { attachments = [], narrative } = report;
    if (attachments.length === 0 || !narrative) return nothingChecked;
    const used = new Set(insideLinks(report, config).map(({ destination }) => (destination.kind === 'inside' ? destination.path : '')));
    const names = attachmentNames(report);
    const unused = attachments.flatMap(({ file }, index) => {
      const name = names[index] ?? file;
      return used.has(`${report.path}/${name}`) ? [] : [{ file, name }];
    });
    return {
      checked: attachments.length,
      notAssessable: 0,
      drafts: unused.map(({ file, name }) => ({
        rule: 'links/unused-attachment',
        path: `attachments.${name}`,
        at: wholeFile(file),
        message: { zh: `附件“${name}”会发布，但是正文里没有链接到它`, en: `“${name}” is published, but the text does not link to it` },
        hint: {
          zh: `在 report.md 里写 [说明](${encodeURI(name)})；不该发布的文件请移走`,
          en: `Link to it in report.md: [text](${encodeURI(name)}); move it away if it should not be published`,
        },
      })),
    };
  },
};
