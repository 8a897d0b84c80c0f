import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import type { Localized } from '../language.ts';
import type { Shape } from '../model/pages/shape.ts';
import type { SourceText } from '../source/source-text.ts';
import { advance, atBlockEdge, type BlockedMarkup, type MarkupPosition, sameMarkup, startOfMarkup } from './html-position.ts';
import { blockScope } from './template-block.ts';
import * as ofBlock from './template-block-messages.ts';
import * as ofFile from './template-file-messages.ts';
import { positionWithin, type TemplateRange, templateFinding } from './template-finding.ts';
import { templateLimits } from './template-limits.ts';
import * as ofMarkup from './template-markup-messages.ts';
import { checkMustache } from './template-mustache.ts';
import type { ParsedTemplate } from './template-parse.ts';
import { overlay, partialScope, presentShape, scopeOf } from './template-scope.ts';
import * as ofValue from './template-value-messages.ts';
import { type Checker, contextAt, isPath, isString, type Visit } from './template-visit.ts';

const checkBlock = (checker: Checker, visit: Visit, node: hbs.AST.BlockStatement, at: MarkupPosition): MarkupPosition => {
  const from = atBlockEdge(at);
  const scope = blockScope(checker, visit, node);
  const after = scope ? checkBody(checker, { ...visit, scope }, node.program, from) : from;
  // A block that could not be understood is not looked into: its content would only repeat the finding.
  const otherwise = node.inverse && scope ? checkBody(checker, visit, node.inverse, from) : from;
  if (!sameMarkup(atBlockEdge(after), from) || !sameMarkup(atBlockEdge(otherwise), from))
    checker.report(visit.template.source, { start: node.loc.start, end: node.path.loc.end }, ...ofBlock.unbalanced);
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
    ? ofBlock.unknownPartial(name, suggestKey(name, [...checker.partials.keys()]))
    : visit.chain.includes(name)
      ? ofBlock.endlessPartial(name)
      : checker.included >= templateLimits.partials || visit.chain.length >= templateLimits.chain
        ? ofBlock.tooManyPartials(templateLimits.partials)
        : at.state !== 'text'
          ? ofBlock.partialInTag
          : node.params.length > 1
            ? ofValue.oneValue(name)
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
        checker.report(source, { start, end: { line: start.line, column: start.column + name.length } }, ...ofMarkup.blocked(kind, name));
      });
    } else if (isStatement<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) at = checkMustache(checker, visit, node, at);
    else if (isStatement<hbs.AST.BlockStatement>(node, 'BlockStatement')) at = checkBlock(checker, visit, node, at);
    else if (isStatement<hbs.AST.PartialStatement>(node, 'PartialStatement')) checkPartial(checker, visit, node, at);
    else if (node.type !== 'CommentStatement') checker.report(source, node.loc, ...ofFile.unsupported);
  }
  return at;
};

const checkFile = (checker: Checker, visit: Visit): void => {
  const end = checkBody(checker, visit, visit.template.program, startOfMarkup);
  if (end.state !== 'text') {
    const { loc } = visit.template.program;
    checker.report(visit.template.source, { start: loc.end, end: loc.end }, ...ofMarkup.unfinished);
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
