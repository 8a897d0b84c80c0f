import { type Dataset, mediaTypes } from '../model/pages/datasets.ts';
import type { PageSite } from '../model/pages/page-site.ts';
import { publishable } from '../render/escape.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const chinese = (text: string) => ({ '@value': publishable(text), '@language': 'zh-CN' });

/** The media type as DCAT wants it, an IRI of the register. */
const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });

const latest = ({ reports }: PageSite): string | undefined => {
  let found: string | undefined;
  for (const { updated } of reports) if (updated !== undefined && updated > (found ?? '')) found = updated;
  return found;
};

/** The datasets as DCAT 3 in JSON-LD. It was changed on the last day that content gives; none is ever taken from the clock. */
export const catalog = (site: PageSite, datasets: readonly Dataset[]): string => {
  const { baseUrl, title, siteName, sponsor } = site.config;
  const address = `${baseUrl}data/catalog.jsonld`;
  const modified = latest(site);
  const changed = modified === undefined ? {} : { 'dct:modified': { '@value': modified.slice(0, 10), '@type': 'xsd:date' } };
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': chinese(sponsor ?? siteName) };
  const shared = { 'dct:publisher': publisher, 'dct:language': 'zh-CN', ...changed };
  const data = {
    '@context': context,
    '@id': address,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(`${title}开放数据`),
    'dct:description': chinese('政府信息公开工作年度报告的开放数据。'),
    'foaf:homepage': { '@id': baseUrl },
    ...shared,
    'dcat:dataset': datasets.map(({ id, title: name, description, files }) => ({
      '@id': `${address}#${id}`,
      '@type': 'dcat:Dataset',
      'dct:title': chinese(name),
      'dct:description': chinese(description),
      ...shared,
      'dcat:distribution': files.map(({ path, format, title: label }) => ({
        '@type': 'dcat:Distribution',
        'dct:title': chinese(`${label}（${format}）`),
        'dcat:downloadURL': { '@id': `${baseUrl}${path}` },
        'dcat:mediaType': mediaType(mediaTypes[format]),
      })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};
