import type { Code, Heading } from 'mdast';
import type { Draft } from '../../findings/finding.ts';
import type { SourceText, Span } from '../../source/source-text.ts';

const spanOf = ({ position }: Code | Heading): Span => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });

const han = /\p{Script=Han}/u;

/** A Chinese paragraph that four spaces of indent made into code. */
export const indentedParagraph = (source: SourceText, node: Code): Draft[] => {
  const span = spanOf(node);
  if (!han.test(node.value) || /^[ \t]*[`~]/.test(source.text.slice(span.start, span.start + 200))) return [];
  return [
    {
      rule: 'markdown/indented-code',
      severity: 'warning',
      message: {
        zh: '这一段前面空了四格以上，会显示成程序代码',
        en: 'This paragraph is indented by four spaces or more and shows as program code',
      },
      hint: { zh: '去掉段首的空格：首行缩进由网页排版', en: 'Remove the spaces: the page indents first lines by itself' },
      at: { source, span },
    },
  ];
};

/** A paragraph that became a heading because a line of dashes follows it. */
export const underlinedHeading = (source: SourceText, node: Heading): Draft[] => {
  const span = spanOf(node);
  if (source.text[span.start] === '#' || /^[ \t]*#/.test(source.text.slice(span.start, span.start + 200))) return [];
  return [
    {
      rule: 'markdown/underlined-heading',
      severity: 'warning',
      message: {
        zh: '这一段因为下一行是「---」或「===」而成了标题',
        en: 'This paragraph became a heading because the next line is “---” or “===”',
      },
      hint: {
        zh: '要分隔线，就在它上面空一行；要标题，就在行首写 ##',
        en: 'For a rule leave an empty line above it; for a heading begin the line with ##',
      },
      at: { source, span },
    },
  ];
};
