import type { ObjectShape, Shape } from '../model/pages/shape.ts';

/** What a name in a template means at one point: the data around it, outermost last, and what has been proved to be there. */
export interface Scope {
  readonly contexts: readonly Context[];
  readonly root: Shape;
  /** Block parameters: `{{#each rows as |row|}}`. */
  readonly locals: ReadonlyMap<string, Context>;
  /** `@index` and its like. */
  readonly data: ReadonlyMap<string, Shape>;
  /** Keys of optional values that stand inside their own `{{#has …}}`. */
  readonly present: ReadonlySet<string>;
}

/** A shape, and a key that tells it from every other value in scope. */
export interface Context {
  readonly shape: Shape;
  readonly key: string;
}

export type Resolution =
  | { readonly found: true; readonly context: Context }
  | { readonly found: false; readonly part: string; readonly known: readonly string[]; readonly why: 'unknown' | 'optional' | 'no-fields' };

/** The parts of a Handlebars path that matter for resolving it. */
export interface PathParts {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export const scopeOf = (shape: Shape): Scope => ({
  contexts: [{ shape, key: '' }],
  root: shape,
  locals: new Map(),
  data: new Map(),
  present: new Set(),
});

/** A partial sees the context it is given, and `@root`. */
export const partialScope = (scope: Scope, context: Context): Scope => ({
  contexts: [context],
  root: scope.root,
  locals: new Map(),
  data: new Map(),
  present: scope.present,
});

export const within = (scope: Scope, context: Context, more: Partial<Pick<Scope, 'locals' | 'data'>> = {}): Scope => ({
  ...scope,
  contexts: [context, ...scope.contexts],
  locals: more.locals ?? scope.locals,
  data: more.data ?? scope.data,
});

export const knowing = (scope: Scope, key: string): Scope => ({ ...scope, present: new Set([...scope.present, key]) });

/** The shape itself where the value is known to be there. */
export const presentShape = (scope: Scope, { shape, key }: Context): Shape =>
  shape.kind === 'optional' && scope.present.has(key) ? shape.value : shape;

const fieldsOf = (shape: Shape): readonly string[] => (shape.kind === 'object' ? Object.keys(shape.fields) : []);

const descend = (scope: Scope, from: Context, parts: readonly string[]): Resolution => {
  let context = from;
  for (const part of parts) {
    const shape = presentShape(scope, context);
    if (shape.kind === 'optional') return { found: false, part, known: [], why: 'optional' };
    if (shape.kind !== 'object') return { found: false, part, known: [], why: 'no-fields' };
    const field = Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
    if (!field) return { found: false, part, known: fieldsOf(shape), why: 'unknown' };
    context = { shape: field, key: `${context.key}.${part}` };
  }
  return { found: true, context };
};

export const resolve = (scope: Scope, path: PathParts): Resolution => {
  const [first, ...rest] = path.parts;
  if (path.data) {
    if (first === 'root') return descend(scope, { shape: scope.root, key: '' }, rest);
    const shape = first === undefined ? undefined : scope.data.get(first);
    return shape
      ? descend(scope, { shape, key: `@${first}` }, rest)
      : { found: false, part: path.original, known: ['@root', ...[...scope.data.keys()].map((name) => `@${name}`)], why: 'unknown' };
  }
  const scoped = /^(?:this\b|\.)/.test(path.original);
  const local = !scoped && path.depth === 0 && first !== undefined ? scope.locals.get(first) : undefined;
  if (local) return descend(scope, local, rest);
  const context = scope.contexts[path.depth];
  if (!context) return { found: false, part: path.original, known: [], why: 'unknown' };
  return descend(scope, context, path.parts);
};

/** A context with further fields, as `{{> partial name=value}}` makes it. */
export const overlay = (scope: Scope, context: Context, fields: Readonly<Record<string, Shape>>, key: string): Context => {
  const shape = presentShape(scope, context);
  const own: Record<string, Shape> = {};
  if (shape.kind === 'object')
    for (const [name, field] of Object.entries(shape.fields))
      own[name] = presentShape(scope, { shape: field, key: `${context.key}.${name}` });
  const merged: ObjectShape = { kind: 'object', fields: { ...own, ...fields } };
  return { shape: merged, key };
};
