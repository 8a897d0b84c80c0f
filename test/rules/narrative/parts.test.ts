import { describe, expect, it } from 'vitest';
import { narrativeParts } from '../../../src/rules/narrative/parts.ts';
import { messages, outcomeOf, told } from './report.ts';

const quiet: readonly string[] = [
  '公开信息100条，其中机构类20条、财政类30条、其他类50条。',
  '公开信息100条，其中政策解读20条，回应关切5条。',
  '公开信息100条，主要包括机构类20条、财政类30条、动态类40条、其他类5条。',
  '公开信息100条，其中机构类20条、财政类30条、动态类45条等。',
  '发布信息约100条，其中机构类20条、财政类30条、其他类5条。',
  '答复政府信息公开申请40件（含上年结转3件，另有5件顺延到下年度答复）。',
  '归集文件60件（市级40件、县级20件），举办活动5次。',
  '收到政府信息公开申请36件，其中自然人申请30件，法人或其他组织申请6件，办结36件。',
];

describe('narrative/parts', () => {
  it.each(quiet)('is content with %s', (text) => {
    const figures = { 'requests.received.naturalPerson': 30, 'requests.received.enterprise': 6 };
    expect(messages(narrativeParts, told([text], { figures }))).toEqual([]);
  });

  it('points at the total and names both sides', () => {
    expect(messages(narrativeParts, told(['公开信息100条，其中机构类20条、财政类30条、其他类40条。']))).toEqual([
      '[100条] “公开信息100条”，其后各项之和是 90（20 + 30 + 40），与 100 相差 10',
    ]);
  });

  it('says where one class counted twice would explain it', () => {
    expect(messages(narrativeParts, told(['发布信息139条，其中动态类44条，政务类93条，解读类21条，回应类2条。']))).toEqual([
      '[139条] “发布信息139条”，其后各项之和是 160（44 + 93 + 21 + 2），与 139 相差 21；去掉“解读类21”正好相等，可能是分类有重叠',
    ]);
  });

  it('is surer of a list that nearly adds up than of one that may be a selection, and never an error', () => {
    const nearly = outcomeOf(narrativeParts, told(['公开信息502条，其中甲类200条，乙类198条，丙类100条。']));
    const selection = outcomeOf(narrativeParts, told(['公开信息2203条，其中甲类1056条，乙类416条，丙类118条，丁类20条。']));
    expect(nearly.drafts.map(({ severity }) => severity)).toEqual(['warning']);
    expect(selection.drafts.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('tells outcomes that do not add up only where no wrong figure explains it', () => {
    const figures = {
      'requests.outcomes.granted.naturalPerson': 5,
      'requests.outcomes.unavailable.notHeld.naturalPerson': 3,
      'requests.outcomes.unavailable.unclear.naturalPerson': 2,
    };
    const tail = '部分公开0件，不予公开0件，不予处理0件，其他处理0件。';
    expect(messages(narrativeParts, told([`答复政府信息公开申请10件，其中予以公开4件，无法提供5件，${tail}`], { figures }))).toEqual([]);
    expect(
      messages(narrativeParts, told([`答复政府信息公开申请10件，其中予以公开5件，因本机关不掌握无法提供3件，${tail}`], { figures })),
    ).toEqual([]);
    expect(
      messages(narrativeParts, told([`答复政府信息公开申请10件，其中予以公开4件，因本机关不掌握无法提供3件，${tail}`], { figures })),
    ).toHaveLength(1);
  });
});
