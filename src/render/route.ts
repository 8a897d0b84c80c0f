/** In the order in which they are written, so that no page ever points at what is not there yet. */
export type RouteKind = 'asset' | 'data' | 'page' | 'index';

/**
 * One file of the site, made when asked for: `build` asks for all, `dev` for the one that a browser wants. Rendering is pure, so the
 * bytes depend on the site model alone.
 */
export interface Route {
  /** Below dist/, with '/': `liangkou/2024/index.html`. */
  readonly path: string;
  readonly kind: RouteKind;
  /** The bytes, or a file to copy as it is. */
  readonly body: () => string | Uint8Array | CopyOf;
}

export interface CopyOf {
  readonly copy: string;
}
