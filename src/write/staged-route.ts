import type { RouteKind } from '../render/route.ts';
import type { Staged } from './stage.ts';

/** A file that is ready, and when it is to be moved. */
export interface StagedRoute extends Staged {
  readonly kind: RouteKind;
}

/** What is known of a file as soon as its bytes are there. */
export type MadeFile = Pick<StagedRoute, 'path' | 'kind' | 'bytes'>;
