import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import type { Localized } from '../language.ts';
import type { Shape } from '../model/pages/shape.ts';
import type { SourceText } from '../source/source-text.ts';
import { advance, atBlockEdge, type BlockedMarkup, interpolated, type MarkupPosition, sameMarkup, startOfMarkup } from './html-position.ts';

import { compiler } from './template-engine.ts';
import { positionWithin, type TemplateRange, templateFinding } from './template-finding.ts';
import { blockNames, inlineNames } from './template-helpers.ts';
import { templateLimits, templateTooLarge } from './template-limits.ts';
import * as say from './template-messages.ts';
import {
  type Context,
  knowing,
  overlay,
  type PathParts,
  partialScope,
  presentShape,
  resolve,
  type Scope,
  scopeOf,
  within,
} from './template-scope.ts';

/** A template file, parsed. */
export interface ParsedTemplate {
  readonly source: SourceText;
  readonly program: hbs.AST.Program;
}

/** Parses one template; what Handlebars cannot read becomes a finding in our words. */
export const parseTemplate = (source: SourceText): ParsedTemplate | Draft => {
  const tooLarge = templateTooLarge(source);
  if (tooLarge) return tooLarge;
  try {
    return { source, program: compiler().parseWithoutProcessing(source.text, { srcName: source.file }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const line = Number(/ on line (\d+)/.exec(reason)?.[1] ?? / - (\d+):\d+$/.exec(reason)?.[1] ?? 1);
    const text = source.text.split('\n')[line - 1] ?? '';
    const end = { line, column: text.length };
    return templateFinding(source, { start: { line, column: 0 }, end }, ...say.unreadable);
  }
};

/** What is being checked: one file, within a chain of partials, in one scope. */
interface Visit {
  readonly template: ParsedTemplate;
  readonly chain: readonly string[];
  readonly scope: Scope;
}

interface Checker {
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
  /** Partials included so far. */
  included: number;
  readonly report: (source: SourceText, at: TemplateRange, message: Localized, hint: Localized) => void;
}

const urlAttributes = new Set('href src srcset action formaction poster data cite ping background manifest longdesc xlink:href'.split(' '));

/** A meta element that leads elsewhere, or may. */
const refreshes = new RegExp(`^http-equiv=.*(?:refresh|${interpolated})`, 'i');

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isString = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
const nameOf = (path: hbs.AST.PathExpression): string | undefined =>
  !path.data && path.depth === 0 && path.parts.length === 1 ? path.parts[0] : undefined;

const partsOf = ({ data, depth, parts, original }: hbs.AST.PathExpression): PathParts => ({ data, depth, parts, original });

/** Resolves a path; says what is wrong where it leads nowhere. */
const contextAt = (checker: Checker, { template, scope }: Visit, node: hbs.AST.Node): Context | undefined => {
  if (!isPath(node)) {
    checker.report(template.source, node.loc, ...say.notAPath);
    return undefined;
  }
  const found = resolve(scope, partsOf(node));
  if (found.found) return found.context;
  const [message, hint] =
    found.why === 'optional'
      ? say.insideOptional(node.original)
      : found.why === 'no-fields'
        ? say.noFields(node.original, found.part)
        : say.unknownPath(node.original, found.part, suggestKey(found.part, found.known), found.known);
  checker.report(template.source, node.loc, message, hint);
  return undefined;
};

/** The shape that a path leads to, for printing: an optional one must have been proved to be there. */
const printedShape = (checker: Checker, visit: Visit, node: hbs.AST.Node): Shape | undefined => {
  const context = contextAt(checker, visit, node);
  if (!context) return undefined;
  const shape = presentShape(visit.scope, context);
  if (shape.kind !== 'optional') return shape;
  checker.report(visit.template.source, node.loc, ...say.mayBeAbsent(isPath(node) ? node.original : ''));
  return undefined;
};

/** What is wrong with printing here, if anything; `helper` is what prints. */
const adviceAt = (at: MarkupPosition, helper: string | undefined): say.Advice | undefined => {
  switch (at.state) {
    case 'text':
      return undefined;
    case 'double':
    case 'single': {
      if (at.attribute.startsWith('on') || at.attribute === 'style' || at.attribute === 'srcdoc') return say.inCode(at.attribute);
      const refresh = at.element === 'meta' && at.attribute === 'content' && at.attributes.some((written) => refreshes.test(written));
      if (!refresh && !urlAttributes.has(at.attribute)) return undefined;
      const begins = refresh ? !at.value.includes(interpolated) : at.value === '';
      const allowed = helper === 'url' ? begins : helper === undefined && /[#?]/.test(at.value);
      return allowed ? undefined : say.needsUrl(at.attribute);
    }
    case 'raw':
      return say.inCode(`<${at.element}>`);
    case 'comment':
      return say.inComment;
    default:
      return say.inTag;
  }
};

const checkMustache = (checker: Checker, visit: Visit, node: hbs.AST.MustacheStatement, at: MarkupPosition): MarkupPosition => {
  const { source } = visit.template;
  const next: MarkupPosition = at.state === 'double' || at.state === 'single' ? { ...at, value: at.value + interpolated } : at;
  if (!node.escaped) {
    checker.report(source, node.loc, ...say.unescaped);
    return next;
  }
  const name = isPath(node.path) ? nameOf(node.path) : undefined;
  const helper = inlineNames.find((known) => known === name);
  const misplaced = adviceAt(at, helper);
  if (misplaced) checker.report(source, node.loc, ...misplaced);
  if (helper) {
    const [value, ...others] = node.params;
    if (!value || others.length > 0 || node.hash) checker.report(source, node.loc, ...say.oneValue(helper));
    else {
      const shape = printedShape(checker, visit, value);
      if (shape && shape.kind !== helper) checker.report(source, value.loc, ...say.wrongKind(helper, shape.kind));
    }
    return next;
  }
  if (node.params.length > 0 || node.hash || blockNames.some((known) => known === name)) {
    checker.report(source, node.path.loc, ...say.unknownHelper(name ?? '', suggestKey(name ?? '', [...inlineNames])));
    return next;
  }
  const shape = printedShape(checker, visit, node.path);
  if (shape && shape.kind !== 'text' && shape.kind !== 'number' && shape.kind !== 'choice')
    checker.report(source, node.path.loc, ...say.notPrintable(isPath(node.path) ? node.path.original : '', shape.kind));
  return next;
};

/** The scope inside a block, and how many values it takes; undefined where a finding has been given. */
const blockScope = (checker: Checker, visit: Visit, node: hbs.AST.BlockStatement): Scope | undefined => {
  const { source } = visit.template;
  const name = nameOf(node.path);
  const block = blockNames.find((known) => known === name);
  if (!block) {
    checker.report(source, node.path.loc, ...say.unknownBlock(node.path.original, suggestKey(node.path.original, [...blockNames])));
    return undefined;
  }
  const [value, second, third] = node.params;
  if (!value || (block === 'is' ? !second || third : second) || node.hash) {
    checker.report(source, node.path.loc, ...say.blockValues(block));
    return undefined;
  }
  const context = contextAt(checker, visit, value);
  if (!context) return undefined;
  const written = isPath(value) ? value.original : '';
  const shape = presentShape(visit.scope, context);
  const mismatch = (): undefined => {
    checker.report(source, value.loc, ...say.wrongBlock(block, written, shape.kind));
    return undefined;
  };
  const parameters = node.program.blockParams ?? [];
  const locals = (...contexts: readonly Context[]): ReadonlyMap<string, Context> => {
    const all = new Map(visit.scope.locals);
    for (const [i, parameter] of parameters.entries()) {
      const local = contexts[i];
      if (local) all.set(parameter, local);
    }
    return all;
  };
  switch (block) {
    case 'has':
      return shape.kind === 'optional'
        ? knowing(visit.scope, context.key)
        : shape.kind === 'text' || shape.kind === 'list'
          ? visit.scope
          : mismatch();
    case 'if':
    case 'unless':
      return shape.kind === 'flag' ? visit.scope : mismatch();
    case 'is': {
      if (shape.kind !== 'choice') return mismatch();
      const expected = second && isString(second) ? second.value : '';
      if (!shape.options.includes(expected))
        checker.report(source, (second ?? value).loc, ...say.notAnOption(expected, suggestKey(expected, shape.options), shape.options));
      return visit.scope;
    }
    case 'each': {
      if (shape.kind !== 'list') return mismatch();
      // One key per loop: two loops over one list do not share what has been proved of their items.
      const item: Context = { shape: shape.item, key: `${context.key}[${node.loc.start.line}:${node.loc.start.column}]` };
      const index: Context = { shape: { kind: 'number' }, key: '@index' };
      const data = new Map<string, Shape>([
        ['index', { kind: 'number' }],
        ['first', { kind: 'flag' }],
        ['last', { kind: 'flag' }],
      ]);
      return within(visit.scope, item, { data, locals: locals(item, index) });
    }
    case 'with': {
      const inner = shape.kind === 'optional' ? shape.value : shape;
      if (inner.kind !== 'object') return mismatch();
      const object: Context = { shape: inner, key: context.key };
      return within(visit.scope, object, { locals: locals(object) });
    }
  }
};

const checkBlock = (checker: Checker, visit: Visit, node: hbs.AST.BlockStatement, at: MarkupPosition): MarkupPosition => {
  const from = atBlockEdge(at);
  const scope = blockScope(checker, visit, node);
  const after = scope ? checkBody(checker, { ...visit, scope }, node.program, from) : from;
  // A block that could not be understood is not looked into: its content would only repeat the finding.
  const otherwise = node.inverse && scope ? checkBody(checker, visit, node.inverse, from) : from;
  if (!sameMarkup(atBlockEdge(after), from) || !sameMarkup(atBlockEdge(otherwise), from))
    checker.report(visit.template.source, { start: node.loc.start, end: node.path.loc.end }, ...say.unbalanced);
  return from;
};

/** The fields that `{{> partial name=value}}` adds; undefined where one of them leads nowhere. */
const hashFields = (checker: Checker, visit: Visit, hash: hbs.AST.Hash | undefined): Record<string, Shape> | undefined => {
  // A template may name a field `__proto__`.
  const fields: Record<string, Shape> = Object.create(null);
  for (const { key, value } of hash?.pairs ?? []) {
    if (isString(value)) fields[key] = { kind: 'text' };
    else if (value.type === 'NumberLiteral') fields[key] = { kind: 'number' };
    else if (value.type === 'BooleanLiteral') fields[key] = { kind: 'flag' };
    else {
      const context = contextAt(checker, visit, value);
      if (!context) return undefined;
      fields[key] = presentShape(visit.scope, context);
    }
  }
  return fields;
};

const checkPartial = (checker: Checker, visit: Visit, node: hbs.AST.PartialStatement, at: MarkupPosition): void => {
  const { source } = visit.template;
  const name = isPath(node.name) ? node.name.original : '';
  const partial = checker.partials.get(name);
  const misuse = !partial
    ? say.unknownPartial(name, suggestKey(name, [...checker.partials.keys()]))
    : visit.chain.includes(name)
      ? say.endlessPartial(name)
      : checker.included >= templateLimits.partials || visit.chain.length >= templateLimits.chain
        ? say.tooManyPartials(templateLimits.partials)
        : at.state !== 'text'
          ? say.partialInTag
          : node.params.length > 1
            ? say.oneValue(name)
            : undefined;
  if (misuse) checker.report(source, node.name.loc, ...misuse);
  if (misuse || !partial) return;
  checker.included++;
  const [param] = node.params;
  const given = param ? contextAt(checker, visit, param) : visit.scope.contexts[0];
  const fields = hashFields(checker, visit, node.hash);
  if (!given || !fields) return;
  const context = node.hash ? overlay(visit.scope, given, fields, `${name}@${node.loc.start.line}:${node.loc.start.column}`) : given;
  checkFile(checker, { template: partial, chain: [...visit.chain, name], scope: partialScope(visit.scope, context) });
};

const isStatement = <T extends hbs.AST.Statement>(node: hbs.AST.Statement, type: T['type']): node is T => node.type === type;

const checkBody = (checker: Checker, visit: Visit, program: hbs.AST.Program, from: MarkupPosition): MarkupPosition => {
  const { source } = visit.template;
  let at = from;
  for (const node of program.body) {
    if (isStatement<hbs.AST.ContentStatement>(node, 'ContentStatement')) {
      const content = typeof node.original === 'string' ? node.original : node.value;
      at = advance(at, content, ({ kind, name, offset }: BlockedMarkup) => {
        const start = positionWithin(node.loc.start, content, offset);
        checker.report(source, { start, end: { line: start.line, column: start.column + name.length } }, ...say.blocked(kind, name));
      });
    } else if (isStatement<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) at = checkMustache(checker, visit, node, at);
    else if (isStatement<hbs.AST.BlockStatement>(node, 'BlockStatement')) at = checkBlock(checker, visit, node, at);
    else if (isStatement<hbs.AST.PartialStatement>(node, 'PartialStatement')) checkPartial(checker, visit, node, at);
    else if (node.type !== 'CommentStatement') checker.report(source, node.loc, ...say.unsupported);
  }
  return at;
};

const checkFile = (checker: Checker, visit: Visit): void => {
  const end = checkBody(checker, visit, visit.template.program, startOfMarkup);
  if (end.state !== 'text') {
    const { loc } = visit.template.program;
    checker.report(visit.template.source, { start: loc.end, end: loc.end }, ...say.unfinished);
  }
};

/** Checks a page's template, with every partial that it uses, against its shape. Each place is reported once. */
export const checkTemplate = (page: ParsedTemplate, shape: Shape, partials: ReadonlyMap<string, ParsedTemplate>): readonly Draft[] => {
  const drafts = new Map<string, Draft>();
  const report = (source: SourceText, at: TemplateRange, message: Localized, hint: Localized): void => {
    const key = `${source.file}:${at.start.line}:${at.start.column}:${message.en}`;
    if (!drafts.has(key)) drafts.set(key, templateFinding(source, at, message, hint));
  };
  checkFile({ partials, report, included: 0 }, { template: page, chain: [], scope: scopeOf(shape) });
  return [...drafts.values()];
};
