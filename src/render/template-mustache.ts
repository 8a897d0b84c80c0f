import { suggestKey } from '../form/suggestion.ts';
import { interpolated, type MarkupPosition } from './html-position.ts';
import type { Advice } from './template-advice.ts';
import { blockNames, inlineNames } from './template-helpers.ts';
import * as ofMarkup from './template-markup-messages.ts';
import * as ofValue from './template-value-messages.ts';
import { type Checker, isPath, nameOf, printedShape, type Visit } from './template-visit.ts';

const urlAttributes = new Set('href src srcset action formaction poster data cite ping background manifest longdesc xlink:href'.split(' '));

/** A meta element that leads elsewhere, or may. */
const refreshes = new RegExp(`^http-equiv=.*(?:refresh|${interpolated})`, 'i');

/** What is wrong with printing here, if anything; `helper` is what prints. */
const adviceAt = (at: MarkupPosition, helper: string | undefined): Advice | undefined => {
  switch (at.state) {
    case 'text':
      return undefined;
    case 'double':
    case 'single': {
      if (at.attribute.startsWith('on') || at.attribute === 'style' || at.attribute === 'srcdoc') return ofMarkup.inCode(at.attribute);
      const refresh = at.element === 'meta' && at.attribute === 'content' && at.attributes.some((written) => refreshes.test(written));
      if (!refresh && !urlAttributes.has(at.attribute)) return undefined;
      const begins = refresh ? !at.value.includes(interpolated) : at.value === '';
      const allowed = helper === 'url' ? begins : helper === undefined && /[#?]/.test(at.value);
      return allowed ? undefined : ofMarkup.needsUrl(at.attribute);
    }
    case 'raw':
      return ofMarkup.inCode(`<${at.element}>`);
    case 'comment':
      return ofMarkup.inComment;
    default:
      return ofMarkup.inTag;
  }
};

/** `{{…}}`: what it prints, and whether it may stand there. Gives the position behind it. */
export const checkMustache = (checker: Checker, visit: Visit, node: hbs.AST.MustacheStatement, at: MarkupPosition): MarkupPosition => {
  const { source } = visit.template;
  const next: MarkupPosition = at.state === 'double' || at.state === 'single' ? { ...at, value: at.value + interpolated } : at;
  if (!node.escaped) {
    checker.report(source, node.loc, ...ofValue.unescaped);
    return next;
  }
  const name = isPath(node.path) ? nameOf(node.path) : undefined;
  const helper = inlineNames.find((known) => known === name);
  const misplaced = adviceAt(at, helper);
  if (misplaced) checker.report(source, node.loc, ...misplaced);
  if (helper) {
    const [value, ...others] = node.params;
    if (!value || others.length > 0 || node.hash) checker.report(source, node.loc, ...ofValue.oneValue(helper));
    else {
      const shape = printedShape(checker, visit, value);
      if (shape && shape.kind !== helper) checker.report(source, value.loc, ...ofValue.wrongKind(helper, shape.kind));
    }
    return next;
  }
  if (node.params.length > 0 || node.hash || blockNames.some((known) => known === name)) {
    checker.report(source, node.path.loc, ...ofValue.unknownHelper(name ?? '', suggestKey(name ?? '', [...inlineNames])));
    return next;
  }
  const shape = printedShape(checker, visit, node.path);
  if (shape && shape.kind !== 'text' && shape.kind !== 'number' && shape.kind !== 'choice')
    checker.report(source, node.path.loc, ...ofValue.notPrintable(isPath(node.path) ? node.path.original : '', shape.kind));
  return next;
};
