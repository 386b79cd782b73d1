import type { AppliedStep } from './model';
import type { Reason } from './reason';

/*
 * The file of a change log:
 *
 *   8 bytes   "RXCHANG1"
 *   4 bytes   length of the header, unsigned, little-endian
 *   …         the header, JSON in UTF-8 (`FileHeader`), then zeros up to a multiple of 8
 *   …         the buffers, little-endian, each starting at a multiple of 8
 *
 * The buffers are laid out as Arrow lays them out (int32 codes, float64 numbers, utf8 as offsets and bytes). It is not an
 * Arrow file because the blocks of a log have lengths and types of their own, which no record batch can hold together;
 * one Arrow file for each block would write the dictionaries and row numbers they share many times over.
 */
export const MAGIC = 'RXCHANG1';
export const ALIGNMENT = 8;

export const BUFFER_TYPES = { u8: Uint8Array, i32: Int32Array, u32: Uint32Array, f64: Float64Array } as const;
export type BufferType = keyof typeof BUFFER_TYPES;
export type Buffer = Uint8Array | Int32Array | Uint32Array | Float64Array;

export interface BufferEntry {
  type: BufferType;
  /** Bytes from the start of the first buffer. */
  offset: number;
  /** Number of elements. */
  length: number;
}

/** Numbers are indexes into `FileHeader.buffers`. */
export type ValuesEntry =
  | { kind: 'text'; codes: number; offsets: number; bytes: number }
  | { kind: 'number'; values: number; decimals?: number }
  | { kind: 'constant'; text: string | null };

/** Logs of earlier versions hold sentences (`texts`), which are kept as they were said. */
export interface ReasonsEntry {
  facts?: readonly Reason[];
  texts?: readonly string[];
  codes?: number;
  numbers?: number;
}

interface BlockHead {
  operation: string;
  step: number;
}

export type BlockEntry = BlockHead &
  (
    | {
        kind: 'cells';
        columnId: string;
        columnName: string;
        rows: number;
        before: ValuesEntry;
        after: ValuesEntry;
        reasons: ReasonsEntry;
      }
    | { kind: 'flags'; columnId: string; columnName: string; rows: number; values: ValuesEntry; reasons: ReasonsEntry }
    | {
        kind: 'rows_removed';
        rows: number;
        columns: { id: string; name: string; values: ValuesEntry }[];
        reasons: ReasonsEntry;
      }
    | {
        kind: 'column_removed' | 'column_added';
        columnId: string;
        columnName: string;
        position: number;
        rows: number;
        values: ValuesEntry;
        reason: Reason | string;
      }
    | { kind: 'rows_reordered'; before: number; after: number; reason: Reason }
    | { kind: 'column_renamed'; columnId: string; before: string; after: string; reason: Reason | string }
  );

/** A step in the log of an earlier version, which kept a sentence for what is counted now. */
export type AppliedEntry = Omit<AppliedStep, 'facts'> & {
  facts?: AppliedStep['facts'];
  sentence?: string;
  skippedReason?: string | null;
};

export interface FileHeader {
  applied: readonly AppliedEntry[];
  blocks: BlockEntry[];
  buffers: BufferEntry[];
}

/** The next multiple of 8. */
export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
