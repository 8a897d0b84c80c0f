import { suggestKey } from '../form/suggestion.ts';
import type { Localized } from '../language.ts';
import type { Shape } from '../model/pages/shape.ts';
import type { SourceText } from '../source/source-text.ts';
import type { TemplateRange } from './template-finding.ts';
import type { ParsedTemplate } from './template-parse.ts';
import { type Context, type PathParts, presentShape, resolve, type Scope } from './template-scope.ts';
import * as ofValue from './template-value-messages.ts';

/** What is being checked: one file, within a chain of partials, in one scope. */
export interface Visit {
  readonly template: ParsedTemplate;
  readonly chain: readonly string[];
  readonly scope: Scope;
}

export interface Checker {
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
  /** Partials included so far. */
  included: number;
  readonly report: (source: SourceText, at: TemplateRange, message: Localized, hint: Localized) => void;
}

export const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
export const isString = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
export const nameOf = (path: hbs.AST.PathExpression): string | undefined =>
  !path.data && path.depth === 0 && path.parts.length === 1 ? path.parts[0] : undefined;

const partsOf = ({ data, depth, parts, original }: hbs.AST.PathExpression): PathParts => ({ data, depth, parts, original });

/** Resolves a path; says what is wrong where it leads nowhere. */
export const contextAt = (checker: Checker, { template, scope }: Visit, node: hbs.AST.Node): Context | undefined => {
  if (!isPath(node)) {
    checker.report(template.source, node.loc, ...ofValue.notAPath);
    return undefined;
  }
  const found = resolve(scope, partsOf(node));
  if (found.found) return found.context;
  const [message, hint] =
    found.why === 'optional'
      ? ofValue.insideOptional(node.original)
      : found.why === 'no-fields'
        ? ofValue.noFields(node.original, found.part)
        : ofValue.unknownPath(node.original, found.part, suggestKey(found.part, found.known), found.known);
  checker.report(template.source, node.loc, message, hint);
  return undefined;
};

/** The shape that a path leads to, for printing: an optional one must have been proved to be there. */
export const printedShape = (checker: Checker, visit: Visit, node: hbs.AST.Node): Shape | undefined => {
  const context = contextAt(checker, visit, node);
  if (!context) return undefined;
  const shape = presentShape(visit.scope, context);
  if (shape.kind !== 'optional') return shape;
  checker.report(visit.template.source, node.loc, ...ofValue.mayBeAbsent(isPath(node) ? node.original : ''));
  return undefined;
};
