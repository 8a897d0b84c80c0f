import { defaultSchema, type Schema } from 'hast-util-sanitize';

/**
 * What the HTML of a narrative may hold: the default schema cut down to what Markdown makes. It is the last guard, after forbidden
 * targets and raw HTML have become text; whatever it meets beyond this list, it drops.
 */
export const sectionSchema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'em',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'img',
      'li',
      'ol',
      'p',
      'pre',
      'section',
      'strong',
    ],
    ...['sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href', 'title', 'ariaLabel', ['className', 'note-back'], ['rel', 'noopener', 'noreferrer']],
    img: ['src', 'alt', 'title', ['loading', 'lazy'], ['decoding', 'async']],
    ol: ['start'],
    p: [['className', 'notes-title']],
    section: ['ariaLabel', ['className', 'notes']],
    td: [['className', 'left', 'center', 'right']],
    th: [
      ['className', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    '*': ['id'],
  },
  // The ids are ours (heading-anchors.ts keeps them apart from the page's own): links to them must keep working.
  clobber: [],
  clobberPrefix: '',
  // An image is a file of the report's own folder: no scheme fits. (An empty list would allow every scheme.)
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['none'] },
  required: {},
  strip: ['script', 'style'],
};
