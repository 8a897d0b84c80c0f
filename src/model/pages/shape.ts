import type { Html, Url } from './markup.ts';

/**
 * What a template may expect of its data. A page's shape is written once: the TypeScript type of its view model is inferred from it,
 * and every path in every template is checked against it before anything runs.
 */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'flag' | 'html' | 'url' }
  | ChoiceShape
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'optional'; readonly value: Shape }
  | ObjectShape;

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
}

export const text = { kind: 'text' } as const;
export const number = { kind: 'number' } as const;
/** true or false: the only thing that `{{#if}}` accepts, so that a 0 never counts as missing. */
export const flag = { kind: 'flag' } as const;
/** Markup that is already safe; printed by `{{html …}}` only. */
export const html = { kind: 'html' } as const;
/** An address that is already safe; printed by `{{url …}}` only. */
export const url = { kind: 'url' } as const;

export const choice = <const O extends readonly string[]>(...options: O): { readonly kind: 'choice'; readonly options: O } => ({
  kind: 'choice',
  options,
});

export const list = <const S extends Shape>(item: S): { readonly kind: 'list'; readonly item: S } => ({ kind: 'list', item });

export const optional = <const S extends Shape>(value: S): { readonly kind: 'optional'; readonly value: S } => ({
  kind: 'optional',
  value,
});

export const object = <const F extends Readonly<Record<string, Shape>>>(fields: F): { readonly kind: 'object'; readonly fields: F } => ({
  kind: 'object',
  fields,
});

type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly kind: 'optional' } ? K : never }[keyof F];

type InferFields<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Infer<F[K]>;
};

/** The type of the values that fit a shape. */
export type Infer<S> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'number' }
    ? number
    : S extends { readonly kind: 'flag' }
      ? boolean
      : S extends { readonly kind: 'html' }
        ? Html
        : S extends { readonly kind: 'url' }
          ? Url
          : S extends { readonly kind: 'choice'; readonly options: readonly (infer O)[] }
            ? O
            : S extends { readonly kind: 'list'; readonly item: infer I }
              ? readonly Infer<I>[]
              : S extends { readonly kind: 'optional'; readonly value: infer V }
                ? Infer<V> | undefined
                : S extends { readonly kind: 'object'; readonly fields: infer F }
                  ? InferFields<F>
                  : never;
