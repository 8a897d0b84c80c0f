import type { SiteConfig } from '../model/site-config.ts';
import { publishable } from '../render/escape.ts';

/** One file of a dataset. */
export interface Distribution {
  /** Below dist/. */
  readonly path: string;
  readonly mediaType: string;
  readonly title: string;
}

export interface CatalogDataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly distributions: readonly Distribution[];
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const chinese = (text: string) => ({ '@value': publishable(text), '@language': 'zh-CN' });

/** The media type as DCAT wants it, an IRI of the register. */
const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });

/** The datasets as DCAT 3 in JSON-LD. `modified` is the last date that content gives (`YYYY-MM-DD[ HH:MM]`); none is ever taken from the clock. */
export const catalog = (config: SiteConfig, modified: string | undefined, datasets: readonly CatalogDataset[]): string => {
  const { baseUrl, title, siteName, sponsor } = config;
  const address = `${baseUrl}data/catalog.jsonld`;
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
    'dcat:dataset': datasets.map(({ id, title: name, description, distributions }) => ({
      '@id': `${address}#${id}`,
      '@type': 'dcat:Dataset',
      'dct:title': chinese(name),
      'dct:description': chinese(description),
      ...shared,
      'dcat:distribution': distributions.map(({ path, mediaType: type, title: label }) => ({
        '@type': 'dcat:Distribution',
        'dct:title': chinese(label),
        'dcat:downloadURL': { '@id': `${baseUrl}${path}` },
        'dcat:mediaType': mediaType(type),
      })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};
