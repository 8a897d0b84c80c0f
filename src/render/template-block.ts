import { suggestKey } from '../form/suggestion.ts';
import type { Shape } from '../model/pages/shape.ts';
import * as ofBlock from './template-block-messages.ts';
import { blockNames } from './template-helpers.ts';
import { type Context, knowing, presentShape, type Scope, within } from './template-scope.ts';
import { type Checker, contextAt, isPath, isString, nameOf, type Visit } from './template-visit.ts';

/** The scope inside a block, and how many values it takes; undefined where a finding has been given. */
export const blockScope = (checker: Checker, visit: Visit, node: hbs.AST.BlockStatement): Scope | undefined => {
  const { source } = visit.template;
  const name = nameOf(node.path);
  const block = blockNames.find((known) => known === name);
  if (!block) {
    checker.report(source, node.path.loc, ...ofBlock.unknownBlock(node.path.original, suggestKey(node.path.original, [...blockNames])));
    return undefined;
  }
  const [value, second, third] = node.params;
  if (!value || (block === 'is' ? !second || third : second) || node.hash) {
    checker.report(source, node.path.loc, ...ofBlock.blockValues(block));
    return undefined;
  }
  const context = contextAt(checker, visit, value);
  if (!context) return undefined;
  const written = isPath(value) ? value.original : '';
  const shape = presentShape(visit.scope, context);
  const mismatch = (): undefined => {
    checker.report(source, value.loc, ...ofBlock.wrongBlock(block, written, shape.kind));
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
        checker.report(source, (second ?? value).loc, ...ofBlock.notAnOption(expected, suggestKey(expected, shape.options), shape.options));
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
