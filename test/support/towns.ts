import { agencyYaml, emptyStatistics, type Files, narrative } from '../trust/project.ts';

const years = [2022, 2023, 2024];

/** A town with three reports. */
export const town = (at: number): Files => {
  const folder = `content/zhen${at}`;
  return {
    [`${folder}/agency.yaml`]: agencyYaml.replaceAll('某某镇', `第${at}镇`),
    ...Object.fromEntries(
      years.flatMap((year) => [
        [
          `${folder}/${year}/report.md`,
          narrative({ body: `第${at}镇全年公开信息${at + year}条。收到申请{{requests.received.total}}件。` }).replace(
            '2025',
            String(year + 1),
          ),
        ],
        [`${folder}/${year}/statistics.yaml`, emptyStatistics()],
      ]),
    ),
  };
};

/** A city with so many towns. */
export const cityOf = (towns: number): Files => ({
  'content/site.yaml': 'title: 年报\nbaseUrl: https://www.example.gov.cn/nianbao/\n',
  'content/agency.yaml': 'name: 某某市人民政府\nshortName: 某某市\nkind: prefectural\n',
  ...Object.assign({}, ...Array.from({ length: towns }, (_, at) => town(at))),
});
