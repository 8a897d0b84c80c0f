/** Where in the markup a template stands: decides which interpolations are safe there. */
export type MarkupState =
  | 'text'
  | 'tag-open'
  | 'tag-name'
  | 'tag'
  | 'attribute-name'
  | 'after-name'
  | 'before-value'
  | 'double'
  | 'single'
  | 'unquoted'
  | 'comment'
  | 'raw';

export interface MarkupPosition {
  readonly state: MarkupState;
  /** The element whose tag is open, or whose raw text this is. */
  readonly element: string;
  readonly closing: boolean;
  readonly attribute: string;
  /** The attribute's value so far; `interpolated` stands for what a mustache prints. */
  readonly value: string;
  /** The open tag's attributes that have been read, `name` or `name=value`. */
  readonly attributes: readonly string[];
}

/** Markup that the site's own content security policy would block, at an offset of the scanned text. */
export interface BlockedMarkup {
  readonly kind: 'inline-script' | 'inline-style' | 'event-handler';
  readonly name: string;
  readonly offset: number;
}

export const interpolated = '\ufffc';

export const startOfMarkup: MarkupPosition = { state: 'text', element: '', closing: false, attribute: '', value: '', attributes: [] };

const rawElements = new Set(['script', 'style']);
const space = (c: string): boolean => c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\f';

/** Follows HTML's tokenizer through a stretch of template text. */
export const advance = (from: MarkupPosition, text: string, blocked: (problem: BlockedMarkup) => void): MarkupPosition => {
  let { state, element, closing, attribute, value } = from;
  let attributes = [...from.attributes];

  const endName = (offset: number): void => {
    attribute = attribute.toLowerCase();
    attributes.push(attribute);
    if (attribute.startsWith('on')) blocked({ kind: 'event-handler', name: attribute, offset: offset - attribute.length });
    if (attribute === 'style') blocked({ kind: 'inline-style', name: attribute, offset: offset - attribute.length });
  };
  const endTag = (offset: number): void => {
    if (!closing && element === 'style') blocked({ kind: 'inline-style', name: element, offset });
    if (!closing && element === 'script' && !attributes.includes('src')) blocked({ kind: 'inline-script', name: element, offset });
    state = !closing && rawElements.has(element) ? 'raw' : 'text';
    attribute = '';
    value = '';
    attributes = [];
  };

  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    switch (state) {
      case 'text':
        if (text.startsWith('<!--', i)) {
          state = 'comment';
          i += 3;
        } else if (c === '<') {
          state = 'tag-open';
          element = '';
          closing = false;
        }
        break;
      case 'comment':
        if (text.startsWith('-->', i)) {
          state = 'text';
          i += 2;
        }
        break;
      case 'raw':
        if (c === '<' && text.startsWith(`</${element}`, i)) {
          state = 'tag-name';
          closing = true;
          i += element.length + 1;
        }
        break;
      case 'tag-open':
        if (c === '/') closing = true;
        else if (/[a-z!]/i.test(c)) {
          state = 'tag-name';
          element = c.toLowerCase();
        } else state = 'text';
        break;
      case 'tag-name':
        if (c === '>') endTag(i);
        else if (space(c) || c === '/') state = 'tag';
        else element += c.toLowerCase();
        break;
      case 'tag':
        if (c === '>') endTag(i);
        else if (!space(c) && c !== '/') {
          state = 'attribute-name';
          attribute = c;
          value = '';
        }
        break;
      case 'attribute-name':
        if (c === '=' || c === '>' || c === '/' || space(c)) {
          endName(i);
          if (c === '>') endTag(i);
          else state = c === '=' ? 'before-value' : c === '/' ? 'tag' : 'after-name';
        } else attribute += c;
        break;
      case 'after-name':
        if (c === '=') state = 'before-value';
        else if (c === '>') endTag(i);
        else if (!space(c)) {
          state = 'attribute-name';
          attribute = c;
          value = '';
        }
        break;
      case 'before-value':
        if (c === '"') state = 'double';
        else if (c === "'") state = 'single';
        else if (c === '>') endTag(i);
        else if (!space(c)) state = 'unquoted';
        break;
      case 'double':
      case 'single':
        if (c === (state === 'double' ? '"' : "'")) {
          attributes.push(`${attribute}=${value}`);
          state = 'tag';
          attribute = '';
          value = '';
        } else value += c;
        break;
      case 'unquoted':
        if (c === '>') endTag(i);
        else if (space(c)) state = 'tag';
        break;
    }
  }
  return { state, element, closing, attribute, value, attributes };
};

/** At the edge of a block an open tag is an open tag, whatever stood in it last. */
export const atBlockEdge = (position: MarkupPosition): MarkupPosition =>
  position.state === 'tag-name' || position.state === 'after-name' || position.state === 'attribute-name'
    ? { ...position, state: 'tag', attribute: '', value: '' }
    : position;

export const sameMarkup = (a: MarkupPosition, b: MarkupPosition): boolean =>
  a.state === b.state && a.attribute === b.attribute && (a.state === 'text' || a.element === b.element);
