import type { Shape } from './shape';

/** How a dataset is made of others. */
export interface Derivation {
  readonly shape: Shape;
  /** Whether a new version of one of them makes a new version of it by itself. */
  readonly follows: boolean;
}

/** A version of a dataset that another is made of. */
export interface ParentVersion {
  readonly jobId: string;
  readonly version: number;
}
