import type { ColumnView } from './column-view';
import type { FindingFacts, FindingKind } from './finding';

interface DraftOf<K extends FindingKind> {
  readonly kind: K;
  readonly view: ColumnView;
  /** Positions in the table, not source rows; in any order. */
  readonly positions: readonly number[];
  readonly value: string | null;
  /** 0–1. */
  readonly certainty: number;
  readonly reason: FindingFacts[K];
  /** What, beside kind, column and value, makes the finding the one it is: `['provider_number', '10018', 'Birmingham']`. */
  readonly about: readonly string[];
  /** What the cells should hold; null for nothing. Undefined when nobody can say. */
  readonly repair?: string | number | null;
  /** Columns whose cell in the same row may be to blame instead: where that one has a surer finding, this one is explained. */
  readonly rivals?: readonly ColumnView[];
  /** What findings of one cause have in common besides kind and column, for example the column that decides. */
  readonly cause?: string;
}

/** A finding as its detector gives it, before ids are made and detectors agree on cells. */
export type Draft = { [K in FindingKind]: DraftOf<K> }[FindingKind];

/** Looks for one kind of mistake. Pure; what it finds does not depend on the order of the rows. */
export type Detector = (scene: Scene) => Draft[];

/** What a detector sees. */
export interface Scene {
  readonly views: readonly ColumnView[];
  readonly rows: number;
  /** Positions that stand for all rows of a large table; null when it is small. */
  readonly sample: Int32Array | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
