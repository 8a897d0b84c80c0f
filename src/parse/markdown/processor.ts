import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { figureSyntax, figureTree } from './figure-syntax.ts';

function figures(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), figureSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), figureTree];
}

// GFM's own autolinks take the Chinese after a bare address into it and leave their nodes without places. linkAddresses finds them instead.
function withoutAutolinkLiterals(this: Processor): void {
  const data = this.data();
  const disable = { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.filter(({ transforms }) => transforms === undefined) : extension,
  );
}

const processor = unified()
  .use(remarkParse)
  // One tilde is a range in Chinese (3~5件，6~8件): by default the figures between two of them would be struck out, by either plugin.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(withoutAutolinkLiterals)
  .use(figures)
  .freeze();

/** CommonMark and GFM, right for Chinese, to mdast: places count from the start of what is handed in. */
export const parseWithRemark = (text: string): Root => processor.parse(text);
