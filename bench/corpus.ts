import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Figures, figuresOf, rowsYaml, statisticsYaml } from './figures.ts';
import { reportText } from './prose.ts';
import { randomFrom } from './random.ts';

/** How a generator wants its content. */
export type Layout = 'nianbao' | 'hugo' | 'eleventy' | 'astro';

const years = [2021, 2022, 2023, 2024, 2025];
const places = [
  '东湖',
  '青山',
  '临江',
  '云阳',
  '松岭',
  '海州',
  '河源',
  '安平',
  '永定',
  '长兴',
  '新宁',
  '石门',
  '南川',
  '北辰',
  '金沙',
  '白云',
];
const bureaus = [
  '教育局',
  '财政局',
  '民政局',
  '司法局',
  '水利局',
  '审计局',
  '统计局',
  '交通运输局',
  '农业农村局',
  '应急管理局',
  '医疗保障局',
  '卫生健康局',
];
/** Agencies below one county, as a portal has them. */
const ofCounty = 40;

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

interface AgencyOfCorpus {
  readonly county: string;
  readonly slug: string;
  readonly name: string;
}

const agencyAt = (at: number): AgencyOfCorpus => {
  const county = Math.floor(at / ofCounty);
  const place = `${places[county % places.length]}${Math.floor(county / places.length) || ''}县`;
  const bureau = at % ofCounty;
  const name = `${place}${bureaus[bureau % bureaus.length]}${bureau >= bureaus.length ? `第${Math.floor(bureau / bureaus.length)}分局` : ''}`;
  return { county: `county-${county}`, slug: `bureau-${bureau}`, name };
};

/**
 * Writes `count` reports, five years to an agency and forty agencies to a county; the same ones each time. Every generator gets the same
 * prose and the same figures, each in the form that suits it best.
 */
export const writeCorpus = (folder: string, count: number, layout: Layout): void => {
  if (layout === 'nianbao') {
    put(join(folder, 'content/site.yaml'), 'title: 政府信息公开年报\nbaseUrl: https://www.example.gov.cn/nianbao/\n');
    put(join(folder, 'content/agency.yaml'), 'name: 示例市人民政府\nkind: prefectural\n');
  }
  let before: Figures | undefined;
  for (let at = 0; at < count; at++) {
    const agency = agencyAt(Math.floor(at / years.length));
    const { county, slug, name } = agency;
    const year = years[at % years.length] ?? 2025;
    const random = randomFrom(at * 2654435761 + 12345);
    const figures = figuresOf(random, year === years[0] ? undefined : before);
    before = figures;
    const text = reportText(year, name, figures, random);
    const published = `${year + 1}-01-${random.between(10, 28)}`;
    const title = `${name}${year}年政府信息公开工作年度报告`;
    const data = `title: ${title}\nagency: ${name}\npublished: "${published}"\nkey: ${county}/${slug}\nyear: ${year}\nstats:\n${rowsYaml(figures)}`;
    switch (layout) {
      case 'nianbao': {
        const own = join(folder, 'content', county, slug);
        if (at % (years.length * ofCounty) === 0)
          put(join(folder, 'content', county, 'agency.yaml'), `name: ${name.slice(0, name.indexOf('县') + 1)}人民政府\nkind: county\n`);
        if (year === years[0]) put(join(own, 'agency.yaml'), `name: ${name}\nkind: department\n`);
        put(join(own, String(year), 'report.md'), `---\npublished: ${published}\n---\n\n${text}`);
        put(join(own, String(year), 'statistics.yaml'), statisticsYaml(figures));
        break;
      }
      case 'hugo': {
        const front = `title: ${title}\norgs: [${county}-${slug}]\nyears: ["${year}"]\nagency: ${name}\npublished: "${published}"\nurl: /${county}/${slug}/${year}/\n`;
        put(join(folder, 'report', `${county}-${slug}-${year}.md`), `---\n${front}stats:\n${rowsYaml(figures)}---\n${text}`);
        break;
      }
      case 'eleventy': {
        put(join(folder, county, slug, `${year}.md`), text);
        put(join(folder, county, slug, `${year}.11tydata.yaml`), data);
        break;
      }
      case 'astro':
        put(join(folder, county, slug, `${year}.md`), `---\n${data}---\n${text}`);
    }
  }
};
