import { distinctCounts } from '@/lib/tabular/columns';
import { type ColumnKind, isMeasured, kindOf } from '@/lib/tabular/kinds';
import type { Column, Vector } from '@/lib/tabular/table';

/** Kinds that tell nothing apart, however their values differ. */
const TELLING_NOTHING: ReadonlySet<ColumnKind> = new Set(['constant', 'empty', 'boolean', 'ordinal', 'share']);
/** Few values that happen to differ in what is left prove nothing. */
const LEAST_SHARE = 0.5;

/**
 * A column that tells records apart: once the equal rows are gone, no value of it is missing or repeats, and it had that many
 * before as well. In such a table equal rows are the same record entered twice; without one they may be records of their own.
 *
 * @param kept positions of the rows that stay.
 */
export function identifyingColumn(columns: readonly Column[], kept: Uint32Array, rows: number): Column | undefined {
  if (kept.length === 0) return undefined;
  return columns.find((column) => {
    const kind = kindOf(column);
    if (TELLING_NOTHING.has(kind) || isMeasured(kind)) return false;
    const isNamed = kind === 'identifier' && columns.length > 1;
    return (isNamed || kept.length >= LEAST_SHARE * rows) && isDistinct(column.vector, kept);
  });
}

function isDistinct(vector: Vector, kept: Uint32Array): boolean {
  if (vector.kind === 'text') {
    // Fewer texts than rows cannot all be different.
    if (distinctCounts(vector).length < kept.length) return false;
    const seen = new Uint8Array(vector.dictionary.length);
    for (const position of kept) {
      const code = vector.codes[position] as number;
      if (code < 0 || seen[code] === 1) return false;
      seen[code] = 1;
    }
    return true;
  }
  return isAscending(vector.values, kept) || areDistinct(vector.values, kept);
}

/** Whether each number is greater than the one before, as numbers given one after the other are. */
function isAscending(values: Float64Array, kept: Uint32Array): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < kept.length; i++) {
    const value = values[kept[i] as number] as number;
    if (!(value > previous)) return false;
    previous = value;
  }
  return true;
}

function areDistinct(values: Float64Array, kept: Uint32Array): boolean {
  const seen = new Set<number>();
  for (const position of kept) {
    const value = values[position] as number;
    if (Number.isNaN(value) || seen.has(value)) return false;
    seen.add(value);
  }
  return true;
}
