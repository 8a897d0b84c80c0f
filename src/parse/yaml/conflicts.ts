import type { Draft } from '../../findings/finding.ts';
import type { SourceText, Span } from '../../source/source-text.ts';

/** Marks that Git leaves where it could not merge, also inside block text, where they are valid YAML. One finding per conflict. */
export const conflicts = (source: SourceText, range: Span): readonly Draft[] => {
  if (!source.text.includes('<<<<<<<', range.start)) return [];
  const drafts: Draft[] = [];
  for (const found of source.text.slice(range.start, range.end).matchAll(/^[ \t]*(<{7})(?: [^\n]*)?$/gm)) {
    const end = range.start + found.index + found[0].length;
    const start = end - found[0].trimStart().length;
    drafts.push({
      rule: 'yaml/conflict',
      message: { zh: '这里留有 Git 合并冲突的标记', en: 'A merge conflict of Git is left here' },
      hint: {
        zh: '请从 <<<<<<< 到 >>>>>>> 之间选定正确的内容，再删去三行标记',
        en: 'Choose the right lines between <<<<<<< and >>>>>>>, then remove the three marks',
      },
      at: { source, span: { start, end } },
    });
  }
  return drafts;
};
