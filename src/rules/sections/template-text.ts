import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import { sourceSpan } from '../../narrative/narrative.ts';
import { placeOf } from '../../source/place.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { drawnTables } from './drawn-table.ts';

/** What the Word template of the form and its local copies leave behind, and the blanks that drafts are full of. */
const leftOver =
  /（文字描述[^（）]{0,40}）|该部分以表格形式报告[。，]?(?:表格如下[：:]?)?|[×✕✖]{2,}|(?<![A-Za-z0-9])[XＸxｘ]{2,}(?![A-Za-z0-9])|_{3,}|＿{2,}|（此处填写[^（）]{0,40}）|请在此(?:处)?(?:填写|输入)[^。]{0,40}/gu;

/** Nearly all blocks have none of it: a pattern that remembers no place says so at a fraction of the cost of looking for all. */
const anyLeftOver = new RegExp(leftOver.source, 'u');

/** More lines than a scaffold has pieces of guidance are not listed. */
const mostLines = 20;

const leftMessage = (lines: readonly number[]): Localized => {
  if (lines.length === 1) return { zh: '填写说明还没有删掉', en: 'The guidance has not been removed' };
  const listed = lines.slice(0, mostLines);
  const more = listed.length < lines.length;
  return {
    zh: `${lines.length} 处填写说明还没有删掉，在第 ${listed.join('、')} 行${more ? '等处' : ''}`,
    en: `${lines.length} pieces of guidance have not been removed: lines ${listed.join(', ')}${more ? '…' : ''}`,
  };
};

/**
 * One finding for all of them: a new report has eleven. In a draft it is what is left to do, and keeps nobody from publishing the rest of
 * the site.
 */
const leftGuidance = (source: SourceText, guidance: readonly Span[], isDraft: boolean): readonly Draft[] => {
  const [first] = guidance;
  if (!first) return [];
  return [
    {
      rule: 'sections/template-text',
      message: leftMessage(guidance.map((span) => placeOf({ source, span }).line)),
      hint: {
        zh: '按说明写好这一部分以后，把从 <!-- 到 --> 的说明整段删去；正文写在说明外面',
        en: 'Write what it asks for outside of it, then remove it from <!-- to -->',
      },
      at: { source, span: first },
      ...(isDraft ? { severity: 'info' as const } : {}),
    },
  ];
};

export const sectionsTemplateText: Rule = {
  id: 'sections/template-text',
  level: 'error',
  title: { zh: '残留的模板文字', en: 'Left-over template text' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件模板中的提示文字',
    en: 'Prompts of the template annexed to Guoban Gongkai Banhan [2021] No. 30',
  },
  checks: {
    zh: '正文里没有“（文字描述）”“该部分以表格形式报告”“××”“XX”等模板提示和占位符，nianbao new 写的填写说明也已经删掉；二、三、四部分没有贴着官方表格（表格由程序排印，贴着的给出警告）。草稿里没有删掉的填写说明只作提示。',
    en: 'No prompts or placeholders such as （文字描述）, ×× or XX are left in the text, nor the guidance that nianbao new writes, nor the official tables in parts 二, 三 and 四, where the program sets them (a warning). In a draft, guidance that is left is only noted.',
  },
  why: { zh: '带着占位符发布的年报，说明没有人通读过。', en: 'A report published with placeholders was read by no one.' },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n（文字描述，收取信息处理费情况在此处报告。）\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n' },
  },
  check: ({ edition, narrative }) => {
    if (!narrative) return nothingChecked;
    const { source, guidance = [], frontMatter } = narrative;
    const drafts = [...leftGuidance(source, guidance, frontMatter.draft)];
    // Years without a form have no template of it, but our own guidance.
    if (!edition) return { checked: guidance.length, notAssessable: 0, drafts };
    for (const draft of drawnTables(edition, narrative)) drafts.push(draft);
    for (const prose of narrative.prose) {
      if (!anyLeftOver.test(prose.text)) continue;
      for (const match of prose.text.matchAll(leftOver)) {
        const [found] = match;
        drafts.push({
          rule: 'sections/template-text',
          path: `sections.${prose.section ?? 'preamble'}`,
          at: { source, span: sourceSpan(prose, match.index, match.index + found.length) },
          message: { zh: `“${found}”是模板里的提示或者占位符`, en: `“${found}” is a prompt or placeholder of the template` },
          hint: { zh: '换成本机关的实际内容，或者删去', en: 'Replace it by what this agency has to say, or remove it' },
        });
      }
    }
    return { checked: narrative.prose.length + guidance.length, notAssessable: 0, drafts };
  },
};
