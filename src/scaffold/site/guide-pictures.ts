import { editionOfYear } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import { columnsOf } from '../../formats/columns.ts';
import { pretty } from '../../formats/pretty.ts';
import { wrap } from '../../formats/wrap.ts';
import { inspect } from '../../inspect/inspect.ts';
import type { ContentTree, FileReference } from '../../load/content-tree.ts';
import { summaryOf } from '../../summary.ts';
import type { PlannedFile } from '../planned-file.ts';
import { statisticsYaml } from '../statistics-yaml.ts';
import { screenPicture } from './screen-picture.ts';
import type { SiteScaffold } from './site-scaffold.ts';

/** Content in memory, by path from the root. */
type Texts = ReadonlyMap<string, string>;

const reference = (file: string): FileReference => ({ file, absolute: file, size: 0 });

const treeOf = (year: number): ContentTree => ({
  root: '',
  site: reference('content/site.yaml'),
  agencies: [
    {
      path: '',
      agency: reference('content/agency.yaml'),
      years: [
        {
          year,
          path: String(year),
          report: reference(`content/${year}/report.md`),
          statistics: reference(`content/${year}/statistics.yaml`),
          attachments: [],
        },
      ],
    },
  ],
  drafts: [],
});

/** What `nianbao check FILE` prints of this content: the program itself is asked, so the picture cannot go stale. */
const checked = (texts: Texts, year: number, file: string): readonly string[] => {
  const inspection = inspect(treeOf(year), ({ file: path }) => ({ source: { file: path, text: texts.get(path) ?? '' }, drafts: [] }));
  const findings = inspection.findings.filter(({ place }) => place.file === file);
  const text = pretty(findings, summaryOf(inspection, findings), { language: 'zh', version: '', color: true, width: 100 });
  return [`\u001b[2m$\u001b[22m npx nianbao check ${file}`, ...text.trimEnd().split('\n')];
};

/** Of a file's text in a picture. */
const mostColumns = 96;

const cut = (line: string): string => {
  if (columnsOf(line) <= mostColumns) return line;
  let kept = '';
  for (const character of line) {
    if (columnsOf(kept + character) > mostColumns) break;
    kept += character;
  }
  return `${kept}…`;
};

/** Comments of YAML and guidance are set back, as editors do. */
const dimmed = (line: string): string => line.replace(/(?:^|(?<= ))#(?!#).*$|^<!--.*-->$/u, '\u001b[2m$&\u001b[22m');

/** The first lines of a file as an editor shows them: numbered, long ones wrapped or cut. */
const editor = (text: string, most: number, wraps: boolean): readonly string[] => {
  const lines = text.split('\n').slice(0, most);
  const digits = String(lines.length).length;
  return lines.flatMap((line, index) => {
    const isComment = dimmed(line).startsWith('\u001b');
    const rows = wraps ? wrap(line, mostColumns) : [cut(line)];
    return rows.map((row, rowIndex) => {
      const number = rowIndex === 0 ? String(index + 1).padStart(digits) : ' '.repeat(digits);
      return `\u001b[2m${number}\u001b[22m  ${isComment ? `\u001b[2m${row}` : dimmed(row)}`;
    });
  });
};

/**
 * The pictures of the guide: what an editor sees of the new files, and what check says before and after a mistake is put right. None for
 * years without a form, which have no figures to be wrong.
 */
export const guidePictures = (scaffold: SiteScaffold, content: readonly PlannedFile[]): readonly PlannedFile[] => {
  const { year, language } = scaffold;
  const edition = editionOfYear(year);
  if (edition === undefined) return [];
  const texts = new Map(content.flatMap(({ path, body }) => (typeof body === 'string' ? [[path, body] as const] : [])));
  const statistics = `content/${year}/statistics.yaml`;
  const report = `content/${year}/report.md`;
  const [applicant] = formIndex(edition).rowByPath.get('requests.received')?.columns ?? [];
  const filledIn = (received: number, granted: number): Texts => {
    const figures = new Map([
      [`requests.received.${applicant?.key}`, received],
      [`requests.outcomes.granted.${applicant?.key}`, granted],
    ]);
    return new Map([...texts, [statistics, statisticsYaml({ year, edition, language, figures })]]);
  };
  const picture = (name: string, title: string, lines: readonly string[]): PlannedFile => ({
    path: `docs/${name}.svg`,
    body: screenPicture({ title, lines }),
  });
  return [
    picture(
      'figures',
      'statistics.yaml 在编辑器里的样子：一行对应官方表格的一行，把 0 改成实际的数',
      editor(texts.get(statistics) ?? '', 24, false),
    ),
    picture('text', 'report.md 在编辑器里的样子：六个标题已经写好，填写说明告诉你每一处写什么', editor(texts.get(report) ?? '', 28, true)),
    picture(
      'mistake',
      '新收 3 件，办结只填了 2 件，也没有结转：核对时列出哪一行、哪两个数不一致、怎样改',
      checked(filledIn(3, 2), year, statistics),
    ),
    picture('right', '改正以后再核对：没有问题', checked(filledIn(3, 3), year, statistics)),
  ];
};
