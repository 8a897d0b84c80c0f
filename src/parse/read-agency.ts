import type { Draft } from '../findings/finding.ts';
import type { Agency, AgencyKind } from '../model/agency.ts';
import type { SourceText } from '../source/source-text.ts';
import { readDocument } from './read-document.ts';

/** What an agency.yaml that fits its schema holds. */
interface AgencyFile {
  readonly name: string;
  readonly shortName?: string;
  readonly kind?: AgencyKind;
  readonly ruleMaking?: boolean;
  readonly deadline?: string;
  readonly contact?: string;
  readonly aggregates?: boolean;
}

const labels = {
  name: { zh: '机关全称', en: 'Full name' },
  shortName: { zh: '机关简称', en: 'Short name' },
  kind: { zh: '机关类型', en: 'Kind' },
  ruleMaking: { zh: '规章制定权', en: 'Rule-making power' },
  deadline: { zh: '公布期限', en: 'Deadline' },
  contact: { zh: '联系方式', en: 'Contact' },
  aggregates: { zh: '汇总下级', en: 'Aggregates' },
};

const hints = {
  kind: {
    zh: '写 state-council（国务院）、provincial（省级政府）、prefectural（市级政府）、county（县级政府）、township（乡镇、街道）或 department（部门和其他机关）',
    en: 'Write state-council, provincial, prefectural, county, township or department',
  },
  ruleMaking: { zh: '有规章制定权写 true，没有写 false', en: 'Write true or false' },
  aggregates: { zh: '表格是本机关和下级的合计写 true，否则删去这一项', en: 'Write true where the tables add up the subordinates' },
  deadline: { zh: '写成“月-日”，例如 01-31', en: 'Month and day, such as 01-31' },
  contact: { zh: '写成一句话：地址、邮编、电话、电子邮箱、办公时间', en: 'One sentence: address, postcode, telephone, e-mail, hours' },
};

/**
 * 《立法法》第八十二条: 规章 are made by the State Council's departments and by the governments of provinces and of cities with
 * districts. Whether a department is one of the State Council, its kind does not say.
 */
const ruleMakingOf: Readonly<Partial<Record<AgencyKind, boolean>>> = {
  'state-council': true,
  provincial: true,
  prefectural: true,
  county: false,
  township: false,
};

/** 《政府信息公开条例》第四十九条: agencies by 31 January, governments from county up by 31 March. */
const deadlineOf: Readonly<Record<AgencyKind, string>> = {
  'state-council': '03-31',
  provincial: '03-31',
  prefectural: '03-31',
  county: '03-31',
  township: '01-31',
  department: '01-31',
};

/** Reads an agency.yaml and fills in the defaults of its kind. `path` is its folder below content/. */
export const readAgency = (source: SourceText, path: string): { readonly agency?: Agency; readonly drafts: readonly Draft[] } => {
  const { value, drafts } = readDocument(source, { start: 0, end: source.text.length }, { schema: 'agency', labels, hints });
  if (value === undefined) return { drafts };
  // The schema vouches for it.
  const { name, shortName, kind, contact, aggregates, ...file } = value as AgencyFile;
  const ruleMaking = file.ruleMaking ?? (kind && ruleMakingOf[kind]);
  const deadline = file.deadline ?? (kind && deadlineOf[kind]);
  const agency: Agency = {
    path,
    name,
    shortName: shortName ?? name,
    ...(kind === undefined ? {} : { kind }),
    ...(ruleMaking === undefined ? {} : { ruleMaking }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(contact === undefined ? {} : { contact }),
    aggregates: aggregates ?? false,
    source,
  };
  return { agency, drafts: [] };
};
