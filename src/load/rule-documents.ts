import type { Example, RuleDocument } from '../findings/rule-document.ts';

const own = {
  zh: '本程序对内容文件夹的约定，没有上位规定',
  en: 'A convention of this program for the content folder; no instrument prescribes it',
};

/** A list of files, as an example of rules that judge names. */
const tree = (text: string): Example => ({ file: 'content/', text });

const good = tree('content/site.yaml\ncontent/agency.yaml\ncontent/2024/report.md\ncontent/2024/statistics.yaml\n');

/** What loading may find: names, kinds and encodings of files, before any of them is understood. */
export const loadRules: readonly RuleDocument[] = [
  {
    id: 'config/missing-file',
    level: 'error',
    title: { zh: '缺少文件', en: 'A file is missing' },
    clause: own,
    checks: {
      zh: 'content、site.yaml、agency.yaml、report.md、statistics.yaml（2019 年起）是否齐全',
      en: 'That content, site.yaml, agency.yaml, report.md and (from 2019 on) statistics.yaml are there',
    },
    why: { zh: '缺少其中一个，就无法生成完整的年报', en: 'Without one of them no whole report can be made' },
    examples: { fails: tree('content/site.yaml\ncontent/agency.yaml\ncontent/2024/report.md\n'), passes: good },
  },
  {
    id: 'config/folder-name',
    level: 'error',
    title: { zh: '文件夹名', en: 'Folder names' },
    clause: own,
    checks: {
      zh: '机关文件夹只用小写字母、数字和“-”，年份文件夹是四位数字',
      en: 'That folders of agencies use a–z, 0-9 and “-”, and folders of years four digits',
    },
    why: { zh: '文件夹名就是网址，公布后不宜再改', en: 'Folder names are addresses, which should not change once published' },
    examples: { fails: tree('content/良口镇/agency.yaml\ncontent/2024年/report.md\n'), passes: tree('content/liangkou/agency.yaml\n') },
  },
  {
    id: 'config/file-name',
    level: 'error',
    title: { zh: '文件名写法', en: 'Spelling of file names' },
    clause: own,
    checks: {
      zh: 'report.md、statistics.yaml、agency.yaml、site.yaml 的写法（小写，扩展名 .yaml，后面没有 .txt），文字和数字没有放反',
      en: 'That report.md, statistics.yaml, agency.yaml and site.yaml are spelled so, without .txt, and that text and figures are not exchanged',
    },
    why: {
      zh: '写法不同的文件不会被读取，容易误以为已经发布',
      en: 'A file spelled otherwise is not read, though its author believes it is',
    },
    examples: { fails: tree('content/2024/Report.md\ncontent/2024/statistics.yml\n'), passes: good },
  },
  {
    id: 'config/name-clash',
    level: 'error',
    title: { zh: '文件名冲突', en: 'Names that clash' },
    clause: own,
    checks: {
      zh: '同一文件夹里有没有只差大小写、或只差编码形式的名字',
      en: 'That no two names in a folder differ only in case or in Unicode form',
    },
    why: {
      zh: 'Windows、macOS 和许多网站服务器会把它们当成同一个文件，其中一个会丢失',
      en: 'Windows, macOS and many web servers take them for one file, so one is lost',
    },
    examples: {
      fails: tree('content/2024/附件A.pdf\ncontent/2024/附件a.pdf\n'),
      passes: tree('content/2024/附件A.pdf\ncontent/2024/附件B.pdf\n'),
    },
  },
  {
    id: 'config/unsafe-file',
    level: 'error',
    title: { zh: '不安全的文件', en: 'Unsafe files' },
    clause: own,
    checks: {
      zh: '有没有符号链接、设备、管道，或名字里带看不见的字符的文件',
      en: 'That there is no symbolic link, device or pipe, and no name with invisible characters',
    },
    why: {
      zh: '链接可能把内容文件夹以外的文件公布出去，看不见的字符会骗过读者',
      en: 'A link may publish files from outside the content folder; invisible characters deceive readers',
    },
    examples: { fails: tree('content/2024/附件.pdf -> /etc/passwd\n'), passes: tree('content/2024/附件.pdf\n') },
  },
  {
    id: 'config/loose-file',
    level: 'warning',
    title: { zh: '不会读取的文件', en: 'Files that are not read' },
    clause: own,
    checks: { zh: '有没有放错位置、不会被读取的文件', en: 'That no file lies where none is read' },
    why: {
      zh: '放错位置的报告不会发布，却容易误以为已经发布',
      en: 'A misplaced report is not published, though its author believes it is',
    },
    examples: { fails: tree('content/report.md\n'), passes: tree('content/2024/report.md\n') },
  },
  {
    id: 'config/attachment',
    level: 'error',
    title: { zh: '附件格式', en: 'Attachments' },
    clause: own,
    checks: {
      zh: '附件的格式、名字是否可以发布，内容与扩展名是否一致',
      en: 'That attachments have a format and name that may be published, and hold what their extension says',
    },
    why: {
      zh: '网页、脚本和 SVG 会在读者的浏览器里运行；只改扩展名的文件读者打不开',
      en: 'Pages, scripts and SVG run in the browsers of readers; a renamed file does not open',
    },
    examples: {
      fails: tree('content/2024/图解.svg\ncontent/2024/说明.html\n'),
      passes: tree('content/2024/图解.png\ncontent/2024/说明.pdf\n'),
    },
  },
  {
    id: 'config/file-size',
    level: 'error',
    title: { zh: '文件大小', en: 'File sizes' },
    clause: own,
    checks: {
      zh: 'YAML 不超过 1 MB，Markdown 不超过 2 MB，附件不超过 100 MB',
      en: 'YAML up to 1 MB, Markdown up to 2 MB, attachments up to 100 MB',
    },
    why: { zh: '正常的年报远小于这些上限，超过时多半是放错了文件', en: 'Real reports are far smaller: beyond this it is the wrong file' },
    examples: { fails: tree('content/2024/report.md (3 MB)\n'), passes: tree('content/2024/report.md (20 KB)\n') },
  },
  {
    id: 'config/encoding',
    level: 'error',
    title: { zh: '文件编码', en: 'Encoding' },
    clause: own,
    checks: { zh: '文件是否为 UTF-8 编码的纯文本，有没有乱码', en: 'That files are plain text in UTF-8, with nothing garbled' },
    why: { zh: '其他编码会变成乱码，数字和机关名称可能出错', en: 'Other encodings turn into garbage, and figures or names with them' },
    examples: { fails: { file: 'report.md', text: '## 一、总体情\uFFFD\n' }, passes: { file: 'report.md', text: '## 一、总体情况\n' } },
  },
];
