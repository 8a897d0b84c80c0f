import type { AgencyKind } from '../../model/agency.ts';

const kinds: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(?:省|自治区)人民政府$/u, 'provincial'],
  // A city at county level is named alike: people are told what was taken.
  [/(?:市|自治州|盟|地区)(?:人民政府|行政公署)$/u, 'prefectural'],
  [/(?:县|区|旗)人民政府$/u, 'county'],
  [/(?:镇|乡)人民政府$|街道办事处$/u, 'township'],
];

/** The kind of agency that a full name tells: 某某镇人民政府 is a township; 某某局 and all else a department. */
export const kindOfName = (name: string): AgencyKind => kinds.find(([ending]) => ending.test(name))?.[1] ?? 'department';
