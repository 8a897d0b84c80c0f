import type { BlockedMarkup } from './html-position.ts';
import type { Advice } from './template-advice.ts';

export const inCode = (place: string): Advice => [
  { zh: `${place} 里不能插入数据`, en: `Nothing may be inserted into ${place}` },
  {
    zh: '请把数据放进 data-… 属性或正文，由 assets 里的脚本、样式使用。',
    en: 'Put it into a data-… attribute or the text, for scripts and styles in assets.',
  },
];

export const needsUrl = (attribute: string): Advice => [
  { zh: `属性 ${attribute} 里的网址必须由 {{url …}} 从头输出`, en: `The address in ${attribute} must begin with {{url …}}` },
  {
    zh: `请写成 ${attribute}="{{url 名称}}"；只有 # 或 ? 之后可以直接插入文字。`,
    en: `Write ${attribute}="{{url name}}"; plain text may only follow a # or ?.`,
  },
];

export const inComment: Advice = [
  { zh: '注释里不能插入数据', en: 'Nothing may be inserted into a comment' },
  { zh: '请用 {{!-- … --}} 写不输出的注释。', en: 'Use {{!-- … --}} for comments that are not printed.' },
];

export const inTag: Advice = [
  { zh: '数据只能插入正文，或带引号的属性值里', en: 'Values may only stand in text or in quoted attributes' },
  { zh: '请给属性值加上英文双引号。', en: 'Put double quotes around the value.' },
];

export const unfinished: Advice = [
  { zh: '模板到末尾还有标签、引号或注释没有结束', en: 'The template ends inside a tag, a quoted value or a comment' },
  { zh: '请补上缺少的 > 或引号。', en: 'Add the missing > or quote.' },
];

export const blocked = (kind: BlockedMarkup['kind'], name: string): Advice => [
  {
    zh:
      kind === 'inline-script'
        ? '网页里不能直接写脚本'
        : kind === 'inline-style'
          ? `网页里不能直接写样式（${name}）`
          : `网页里不能用事件属性 ${name}`,
    en:
      kind === 'inline-script'
        ? 'Scripts may not stand in the page'
        : kind === 'inline-style'
          ? `Styles may not stand in the page (${name})`
          : `The event attribute ${name} may not be used`,
  },
  {
    zh: '本站的安全策略会拦住它：请放到 templates/assets/site.js 或 site.css 里。',
    en: 'The security policy of the site blocks it: put it into templates/assets/site.js or site.css.',
  },
];
