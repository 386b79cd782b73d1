import type { ColumnPair } from '@/lib/comparison/period';
import type { JoinedSpelling } from './join-spellings';

/** Columns that may tell which row of the second period is which of the first. */
export interface KeyCandidate {
  /** Ids of the pairs, one to three. */
  readonly pairs: readonly string[];
  /** Share of rows with a full key that is theirs alone. */
  readonly uniqueFirst: number;
  readonly uniqueSecond: number;
  /** Share of rows that have the full key. */
  readonly completeFirst: number;
  readonly completeSecond: number;
  /** Keys on both sides ÷ keys of the side that has fewer. */
  readonly overlap: number;
  /** Keys of one side alone that are other spellings of keys of the other side alone; 0 for keys of several columns. */
  readonly spellings: number;
  /** 0–1: how well it serves as a key. */
  readonly score: number;
}

/** Rows that share a key on one side or on both, which is why no row is paired with another. Positions in the tables. */
export interface DuplicateKey {
  readonly key: readonly string[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Which of the paired rows differ in a column. */
export interface ChangedCells extends ColumnPair {
  readonly pair: string;
  /** Indexes into `paired`, ascending. */
  readonly rows: Uint32Array;
  /** For each of them 1 where the source cells are alike and only cleaning made them differ, else 0. */
  readonly byCleaning: Uint8Array;
}

/** What happened to the rows between two periods, matched by key. Rows are positions in the two tables. */
export interface RowDifferences {
  readonly key: readonly string[];
  /** Rows whose key is on one side only. */
  readonly added: Uint32Array;
  readonly removed: Uint32Array;
  /** Rows found again, in the order of the first period: `first[i]` is `second[i]`. */
  readonly paired: { readonly first: Uint32Array; readonly second: Uint32Array };
  /** For each pair of rows what became of it (`RowState`). */
  readonly states: Uint8Array;
  readonly cells: readonly ChangedCells[];
  /** Rows without a full key, which cannot be found again. */
  readonly keyless: { readonly first: number; readonly second: number };
  /** Keys that stand for several rows of a side; the first thousand, of `duplicateKeys`. */
  readonly duplicates: readonly DuplicateKey[];
  readonly duplicateKeys: number;
  readonly duplicateRows: { readonly first: number; readonly second: number };
  readonly counts: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly changedByCleaning: number;
    readonly unchanged: number;
  };
  /** Keys that were taken for one another as spellings of one; none unless that was asked for. */
  readonly spellings: readonly JoinedSpelling[];
  /** Whether both sources were at hand, so that cleaning could be told apart. */
  readonly knowsSources: boolean;
}

/** What became of a row that was found again. */
export const RowState = {
  Unchanged: 0,
  /** At least one cell differs that also differs in the sources. */
  Changed: 1,
  /** All differences come from cleaning. */
  ChangedByCleaning: 2,
} as const;
