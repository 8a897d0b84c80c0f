import { defaultMaxFindings } from '../src/formats/pretty.ts';
import type { Language, Localized } from '../src/language.ts';
import { maxAttachmentBytes, maxAttachmentNameBytes } from '../src/load/attachment.ts';
import { maxFolderNameBytes, maxPathBytes } from '../src/load/folder-name.ts';
import { limitOf } from '../src/load/size-limit.ts';
import { markdownLimits } from '../src/parse/markdown/complexity.ts';
import { mostOfOneRule } from '../src/parse/read-narrative.ts';
import { maxDepth } from '../src/parse/yaml/compose.ts';
import { templateLimits } from '../src/render/template-limits.ts';
import { maxTargetLength } from '../src/serve/request-path.ts';

interface Limit {
  readonly what: Localized;
  readonly value: string;
  /** What one who reaches it is told; absent where nobody has to be told. */
  readonly rule?: string;
}

interface Group {
  readonly title: Localized;
  readonly limits: readonly Limit[];
}

const limit = (zh: string, en: string, value: number | string, rule?: string): Limit => ({
  what: { zh, en },
  value: typeof value === 'number' ? value.toLocaleString('en-US') : value,
  ...(rule === undefined ? {} : { rule }),
});

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

const complex = 'markdown/too-complex';

const groups: readonly Group[] = [
  {
    title: { zh: '文件', en: 'Files' },
    limits: [
      limit('一个 .yaml 文件', 'A .yaml file', megabytes(limitOf('x.yaml')), 'config/file-size'),
      limit('一个 .md 文件', 'A .md file', megabytes(limitOf('x.md')), 'config/file-size'),
      limit('模板、样式、脚本文件', 'A template, style sheet or script', megabytes(limitOf('x.hbs')), 'config/file-size'),
      limit('一个附件', 'An attachment', megabytes(maxAttachmentBytes), 'config/file-size'),
      limit('机关文件夹名（字节）', 'Name of an agency folder (bytes)', maxFolderNameBytes, 'config/folder-name'),
      limit(
        '附件名（字节，一个汉字 3 字节）',
        'Name of an attachment (bytes; a Chinese character has 3)',
        maxAttachmentNameBytes,
        'config/attachment',
      ),
      limit('路径（字节）', 'Path (bytes)', maxPathBytes, 'config/folder-name config/attachment'),
    ],
  },
  {
    title: { zh: 'YAML（数据、设置、报告信息）', en: 'YAML (figures, settings, front matter)' },
    limits: [
      limit('层级', 'Levels of nesting', maxDepth, 'yaml/too-large'),
      limit('锚点、引用、标签、指令、多份文档', 'Anchors, aliases, tags, directives, further documents', 0, 'yaml/forbidden'),
      limit('件数的位数', 'Digits of a count', 16, 'schema/figure'),
    ],
  },
  {
    title: { zh: '正文（Markdown）', en: 'Narrative (Markdown)' },
    limits: [
      limit('正文字符', 'Characters', markdownLimits.body, complex),
      limit('一段的字符', 'Characters in one block', markdownLimits.block, complex),
      limit('一段的行', 'Lines in one block', markdownLimits.lines, complex),
      limit('全文的行（含空行）', 'Lines in the whole text, blank ones too', markdownLimits.allLines, complex),
      limit('一行开头的嵌套层数（引用、列表）', 'Levels of quotes and lists that a line opens', markdownLimits.depth, complex),
      limit('一行开头的缩进', 'Indent of a line', markdownLimits.indent, complex),
      limit('全文的引用和列表标记', 'Marks of quotes and lists in the whole text', markdownLimits.containers, complex),
      limit(
        '一段的强调标记（*、_、~，每两个算一处）',
        'Emphasis marks (*, _, ~; two in a row are one) in one block',
        markdownLimits.emphasis,
        complex,
      ),
      limit('一段的方括号', 'Square brackets in one block', markdownLimits.brackets, complex),
      limit('一段的尖括号', 'Angle brackets in one block', markdownLimits.angles, complex),
      limit('一段的反引号', 'Backticks in one block', markdownLimits.backticks, complex),
      limit('全文的下划线标题（=== 或 ---）', 'Headings underlined with === or --- in the whole text', markdownLimits.underlines, complex),
      limit('全文的标记', 'Marks in the whole text', markdownLimits.marks, complex),
      limit('全文的脚注和链接定义', 'Definitions of notes and links in the whole text', markdownLimits.definitions, complex),
      limit('表格的列', 'Columns of a table', markdownLimits.columns, complex),
      limit('一个表格的单元格', 'Cells of a table', markdownLimits.cells, complex),
      limit('全文的单元格', 'Cells of all tables', markdownLimits.allCells, complex),
    ],
  },
  {
    title: { zh: '模板', en: 'Templates' },
    limits: [
      limit('区块嵌套层数', 'Blocks within blocks', templateLimits.depth, 'config/template'),
      limit('一个模板里的 {{…}}', '{{…}} in one template', templateLimits.mustaches, 'config/template'),
      limit('一个页面引用的片段', 'Partials that a page includes', templateLimits.partials, 'config/template'),
      limit('片段引用片段的层数', 'Partials within partials', templateLimits.chain, 'config/template'),
    ],
  },
  {
    title: { zh: '显示与服务', en: 'Output and server' },
    limits: [
      limit('一次显示的问题', 'Findings shown at once', defaultMaxFindings),
      limit('正文里同一规则报告的问题', 'Findings of one rule of Markdown in one file', mostOfOneRule),
      limit('预览服务器接受的网址长度', 'Length of an address that the preview server takes', maxTargetLength),
    ],
  },
];

const intro: Localized = {
  zh: `# 限度

由程序代码生成，请勿手工修改。

构建要处理任何人交来的文件，所以每一个文件能花费的时间和内存都有上限：一个文件最多 2 秒、512 MB。办法不是计时，而是在解析以前量一量：
超过下列限度的文件给出一条检查结果，说明在哪里、超过了什么，其余文件照常核对。限度都是最长的真实报告的几倍到几十倍；正常的报告遇不到。`,
  en: `# Limits

Generated from the code; do not edit.

A build takes files from anyone, so what one file may cost is bounded: 2 seconds and 512 MB. Nothing is timed; each file is measured before
it is parsed. One that exceeds a limit is a finding that says where and what, and everything else is judged as usual. The limits are several
times to tens of times what the longest real reports need. \`test/trust/limits.test.ts\` tries them in processes with a heap of 512 MB.`,
};

const heads: Readonly<Record<Language, string>> = {
  zh: '| 对象 | 最多 | 规则 |\n| --- | ---: | --- |',
  en: '| what | at most | rule |\n| --- | ---: | --- |',
};

/** docs/limits.md in one language. */
export const limitsReference = (language: Language): string => {
  const sections = groups.map(({ title, limits }) => {
    const rows = limits.map(({ what, value, rule = '' }) => {
      const rules =
        rule === ''
          ? ''
          : rule
              .split(' ')
              .map((id) => `\`${id}\``)
              .join(' ');
      return `| ${what[language]} | ${value} | ${rules} |`;
    });
    return `## ${title[language]}\n\n${heads[language]}\n${rows.join('\n')}`;
  });
  return `${intro[language]}\n\n${sections.join('\n\n')}\n`;
};
