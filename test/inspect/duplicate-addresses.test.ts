import { describe, expect, it } from 'vitest';
import { duplicateAddresses } from '../../src/inspect/duplicate-addresses.ts';
import { agencyOf, detailOf, narrativeOf } from '../render/fixture-reports.ts';

const agency = agencyOf('huaian', '淮安市人民政府', '淮安市', 'prefectural');
const withAliases = (...aliases: readonly string[]) => detailOf(agency, 2024, undefined, narrativeOf('2021', {}, { aliases })).report;

const said = (...aliases: readonly string[]) => duplicateAddresses([agency], [withAliases(...aliases)]).map(({ message }) => message.zh);

describe('a former address', () => {
  it.each([
    'index.html',
    'reports.html',
    '404.html',
    'Reports.html',
    'search/',
    'search/old.html',
    'data/2020.html',
    'rollup-2024.html',
    'huaian/rollup-2020.html',
    '2024/',
    '2024/reports.html',
  ])('cannot be that of a page that the program makes: %s', (alias) => {
    expect(said(alias)).toEqual([`旧地址“${alias}”已经是“程序生成的页面”的地址`]);
  });

  it.each([
    ['huaian/', '淮安市人民政府'],
    ['huaian/2024/', '淮安市人民政府2024年政府信息公开工作年度报告'],
  ])('cannot be that of an agency or a report: %s', (alias, holder) => {
    expect(said(alias)).toEqual([`旧地址“${alias}”已经是“${holder}”的地址`]);
  });

  it('cannot be claimed twice', () => {
    expect(said('old/a.html', 'old/A.html')).toEqual(['旧地址“old/A.html”已经是“淮安市人民政府2024年政府信息公开工作年度报告”的地址']);
  });

  it.each(['old/2020.html', '2019/', 'zwgk/nb2020/', 'searches/', 'huaian/2019/'])('may be any other: %s', (alias) => {
    expect(said(alias)).toEqual([]);
  });
});
