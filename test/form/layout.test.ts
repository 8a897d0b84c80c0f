import { describe, expect, it } from 'vitest';
import { editionIds, editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId, TableId } from '../../src/form/form.ts';
import { tableLayout } from '../../src/form/layout.ts';
import type { FigureCell, LabelCell, LayoutCell, TableLayout } from '../../src/form/table-layout.ts';

const tables: readonly TableId[] = ['proactive', 'requests', 'disputes'];
const all = editionIds.flatMap((edition) => tables.map((table) => [edition, table] as const));

const rowsOf = (layout: TableLayout) => [layout.head, ...layout.bodies.map((body) => body.rows)];
const cellsOf = (layout: TableLayout): readonly LayoutCell[] => rowsOf(layout).flatMap((rows) => rows.flatMap((row) => row.cells));
const figuresOf = (layout: TableLayout): readonly FigureCell[] => cellsOf(layout).filter((cell) => cell.kind === 'figure');
const labelsOf = (layout: TableLayout): readonly LabelCell[] => cellsOf(layout).filter((cell) => cell.kind === 'label');

/** `规章`, `法人或其他组织×5`, `自然人×1×2` (columns, rows); `#` is a figure. */
const print = (cell: LayoutCell): string => {
  const spans = cell.rowspan > 1 ? `×${cell.colspan}×${cell.rowspan}` : cell.colspan > 1 ? `×${cell.colspan}` : '';
  return `${cell.kind === 'label' ? cell.text.zh : '#'}${spans}`;
};
const printed = (edition: EditionId, table: TableId): string[] =>
  rowsOf(tableLayout(edition, table)).flatMap((rows) => rows.map((row) => row.cells.map(print).join(' | ')));

/** The grid of one row group as HTML lays it out: which cell covers which slot. Throws on overlap and overflow. */
const grid = (rows: TableLayout['head'], width: number): (LayoutCell | undefined)[][] => {
  const slots = rows.map(() => Array<LayoutCell | undefined>(width).fill(undefined));
  for (const [y, row] of rows.entries())
    for (const cell of row.cells) {
      const x = slots[y]?.indexOf(undefined) ?? -1;
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = slots[y + down];
          if (!line || x < 0 || x + right >= width || line[x + right]) throw new Error(`row ${y}, column ${x + right} does not fit`);
          line[x + right] = cell;
        }
    }
  return slots;
};

const requestsHead = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）×3×3 | 申请人情况×7',
  '自然人×1×2 | 法人或其他组织×5 | 总计×1×2',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
];
const requestsBody = (rowspan: number, otherwise: readonly string[]): string[] =>
  [
    '一、本年新收政府信息公开申请数量×3',
    '二、上年结转政府信息公开申请数量×3',
    `三、本年度办理结果×1×${rowspan} | （一）予以公开×2`,
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）×2',
    '（三）不予公开×1×8 | 1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '（四）无法提供×1×3 | 1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '（五）不予处理×1×5 | 1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    ...otherwise,
    '（七）总计×2',
    '四、结转下年度继续办理×3',
  ].map((row) => `${row} | # | # | # | # | # | # | #`);

describe('the tables of 国办公开办函〔2021〕30号, cell by cell as its Word template has them', () => {
  it('prints part 二', () => {
    expect(printed('2021', 'proactive')).toEqual([
      '第二十条第（一）项×4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | # | # | #',
      '行政规范性文件 | # | # | #',
      '第二十条第（五）项×4',
      '信息内容 | 本年处理决定数量×3',
      '行政许可 | #×3',
      '第二十条第（六）项×4',
      '信息内容 | 本年处理决定数量×3',
      '行政处罚 | #×3',
      '行政强制 | #×3',
      '第二十条第（八）项×4',
      '信息内容 | 本年收费金额（单位：万元）×3',
      '行政事业性收费 | #×3',
    ]);
  });

  it('prints part 三 with 22 rows of 三、本年度办理结果', () => {
    const otherwise = [
      '（六）其他处理×1×3 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ];
    expect(printed('2021', 'requests')).toEqual([...requestsHead, ...requestsBody(22, otherwise)]);
  });

  it.each(editionIds)('prints part 四 as one row of 15 figures (edition %s)', (edition) => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(printed(edition, 'disputes')).toEqual([
      '行政复议×5 | 行政诉讼×10',
      [...results.map((result) => `${result}×1×2`), '未经复议直接起诉×5', '复议后起诉×5'].join(' | '),
      [...results, ...results].join(' | '),
      Array(15).fill('#').join(' | '),
    ]);
    expect(tableLayout(edition, 'disputes').bodies[0]?.rows[0]?.path).toBe('disputes');
  });
});

describe('the tables of 国办公开办函〔2019〕60号', () => {
  it('prints part 二 on five grid columns', () => {
    expect(printed('2019', 'proactive')).toEqual([
      '第二十条第（一）项×5',
      '信息内容 | 本年新制作数量 | 本年新公开数量×2 | 对外公开总数量',
      '规章 | # | #×2 | #',
      '规范性文件 | # | #×2 | #',
      '第二十条第（五）项×5',
      '信息内容 | 上一年项目数量 | 本年增/减×2 | 处理决定数量',
      '行政许可 | # | #×2 | #',
      '其他对外管理服务事项 | # | #×2 | #',
      '第二十条第（六）项×5',
      '信息内容 | 上一年项目数量 | 本年增/减×2 | 处理决定数量',
      '行政处罚 | # | #×2 | #',
      '行政强制 | # | #×2 | #',
      '第二十条第（八）项×5',
      '信息内容 | 上一年项目数量×2 | 本年增/减×2',
      '行政事业性收费 | #×2 | #×2',
      '第二十条第（九）项×5',
      '信息内容 | 采购项目数量×2 | 采购总金额×2',
      '政府集中采购 | #×2 | #×2',
    ]);
  });

  it('prints part 三 with （六）其他处理 as one row, so 20 rows of 三、本年度办理结果', () => {
    expect(printed('2019', 'requests')).toEqual([...requestsHead, ...requestsBody(20, ['（六）其他处理×2'])]);
  });
});

describe.each(all)('edition %s, %s', (edition, table) => {
  const layout = tableLayout(edition, table);
  const { figures } = formIndex(edition);
  const labels = new Map(labelsOf(layout).map((cell) => [cell.id, cell]));

  it('fills its grid exactly', () => {
    for (const rows of rowsOf(layout))
      for (const line of grid(rows, layout.width)) expect(line.every((slot) => slot !== undefined)).toBe(true);
    expect(layout.columnGroups.reduce((sum, span) => sum + span, 0)).toBe(layout.width);
  });

  it('holds every figure of the table once, in the order of the form', () => {
    const expected = figures.filter((figure) => figure.row.table === table).map(({ index, path }) => ({ index, path }));
    expect(figuresOf(layout).map(({ index, path }) => ({ index, path }))).toEqual(expected);
  });

  it('gives each row of figures its path', () => {
    const rows = rowsOf(layout).flat();
    for (const row of rows) expect(row.path !== undefined).toBe(row.cells.some((cell) => cell.kind === 'figure'));
    const rowPaths = formIndex(edition).rows.flatMap((row) => (row.table === table ? [row.path] : []));
    expect(rows.flatMap((row) => row.path ?? [])).toEqual(table === 'disputes' ? ['disputes'] : rowPaths);
  });

  it('heads every figure with labels that name its row and column', () => {
    for (const cell of figuresOf(layout)) {
      const heads = cell.headers.map((id) => labels.get(id)?.text.zh);
      const figure = figures[cell.index];
      expect(heads).not.toContain(undefined);
      expect(heads).toContain(figure?.column.label.zh);
      for (const part of figure?.row.labels.zh.split(' ') ?? []) expect(heads.some((head) => head?.startsWith(part))).toBe(true);
    }
  });

  it('refers to every label cell that is not a corner', () => {
    const used = new Set(figuresOf(layout).flatMap((cell) => cell.headers));
    const unused = [...labels.values()].filter((cell) => !used.has(cell.id)).map((cell) => cell.text.zh);
    const corners = { proactive: editions[edition].proactive.rowHeading.zh, requests: editions[edition].requests.corner.zh, disputes: '' };
    expect([...new Set(unused)]).toEqual(corners[table] === '' ? [] : [corners[table]]);
  });

  it('uses colgroup and rowgroup only for exactly one group', () => {
    const edges = [0];
    for (const span of layout.columnGroups) edges.push((edges.at(-1) ?? 0) + span);
    for (const rows of rowsOf(layout))
      for (const line of grid(rows, layout.width))
        for (const [x, cell] of line.entries())
          if (cell?.kind === 'label' && line[x - 1] !== cell) {
            const group = edges.indexOf(x);
            if (cell.scope === 'colgroup') expect([group >= 0, edges[group + 1]]).toEqual([true, x + cell.colspan]);
            if (cell.scope === 'rowgroup') expect(cell).toBe(rows[0]?.cells[0]);
          }
  });

  it('has English for every label', () => {
    for (const cell of labels.values()) expect(cell.text.en).toMatch(/^[ -~]+$/);
  });
});

it('has ids that are unique among the three tables and no row path', () => {
  for (const edition of editionIds) {
    const layouts = tables.map((table) => tableLayout(edition, table));
    const ids = layouts.flatMap((layout) => [
      ...labelsOf(layout).map((cell) => cell.id),
      ...rowsOf(layout)
        .flat()
        .flatMap((row) => row.path ?? []),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]*$/);
  }
});

it('is made once', () => {
  expect(tableLayout('2021', 'requests')).toBe(tableLayout('2021', 'requests'));
});
