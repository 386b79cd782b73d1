import { median } from '@/lib/stats/quantile';
import { countFilled, measuredValues } from '@/lib/tabular/measured-values';
import type { Column, NumberVector, TextVector, Vector } from '@/lib/tabular/table';
import { type RowGroups, rowsByGroup } from './row-groups';
import type { Aggregate } from './shape';

export interface Aggregated {
  readonly vector: Vector;
  readonly type: Column['type'];
  /** Imputed cells that were left out. */
  readonly filled: number;
}

/**
 * One value for each group, as SQL computes it: missing cells take no part, and a group without a value gives a missing one, or 0 where
 * values are counted. Imputed numbers take no part in anything but `first` and `last`. `sum` is compensated (Neumaier, 1974) and has
 * no more decimals than its column.
 */
export function aggregateColumn(column: Column, groups: RowGroups, aggregate: Aggregate): Aggregated {
  const { vector } = column;
  if (aggregate === 'first' || aggregate === 'last') {
    return { vector: endOfGroup(vector, groups, aggregate), type: column.type, filled: 0 };
  }
  if (vector.kind === 'text') return { ...ofTexts(vector, column.type, groups, aggregate), filled: 0 };
  const values = measuredValues(vector.values, column.flags);
  const filled = countFilled(column.flags);
  return { ...ofNumbers({ ...vector, values }, column.type, groups, aggregate), filled };
}

const counted = (values: Float64Array): Pick<Aggregated, 'vector' | 'type'> => ({
  vector: { kind: 'number', values },
  type: 'integer',
});

function ofTexts(vector: TextVector, type: Column['type'], groups: RowGroups, aggregate: Aggregate) {
  if (aggregate === 'count') return counted(countCells(groups, (row) => (vector.codes[row] as number) >= 0));
  if (aggregate === 'distinct') return counted(countDistinct(groups, vector.codes, (code) => code >= 0));
  const { dictionary } = vector;
  const best = new Int32Array(groups.sizes.length).fill(-1);
  const isBetter = aggregate === 'min' ? (a: string, b: string) => a < b : (a: string, b: string) => a > b;
  for (let row = 0; row < vector.codes.length; row++) {
    const code = vector.codes[row] as number;
    if (code < 0) continue;
    const group = groups.of[row] as number;
    const held = best[group] as number;
    if (held !== code && (held < 0 || isBetter(dictionary[code] as string, dictionary[held] as string)))
      best[group] = code;
  }
  return { vector: { ...vector, codes: best }, type };
}

function ofNumbers(vector: NumberVector, type: Column['type'], groups: RowGroups, aggregate: Aggregate) {
  const { values, decimals } = vector;
  const same = (computed: Float64Array) => ({ vector: { ...vector, values: computed }, type });
  switch (aggregate) {
    case 'count':
      return counted(countCells(groups, (row) => !Number.isNaN(values[row])));
    case 'distinct':
      return counted(countDistinct(groups, values, (value) => !Number.isNaN(value)));
    case 'min':
    case 'max':
      return same(extremes(values, groups, aggregate));
    case 'mean': {
      const [sums, counts] = [sumsOf(values, groups), countCells(groups, (row) => !Number.isNaN(values[row]))];
      return {
        vector: { kind: 'number' as const, values: sums.map((sum, i) => sum / (counts[i] as number)) },
        type: 'number' as const,
      };
    }
    case 'median': {
      const { starts, rows } = rowsByGroup(groups);
      const ordered = Float64Array.from(rows, (row) => values[row] as number);
      const middles = Float64Array.from(groups.sizes, (_, i) => median(ordered.subarray(starts[i], starts[i + 1])));
      return { vector: { kind: 'number' as const, values: middles }, type: 'number' as const };
    }
    default: {
      const sums = sumsOf(values, groups);
      return same(decimals === undefined ? sums : sums.map((sum) => rounded(sum, decimals)));
    }
  }
}

/** Without what adding binary fractions leaves behind the last decimal. */
const rounded = (sum: number, decimals: number): number =>
  Math.abs(sum) < 1e15 && decimals <= 15 ? Number(sum.toFixed(decimals)) + 0 : sum;

function countCells({ of, sizes }: RowGroups, isCounted: (row: number) => boolean): Float64Array {
  const counts = new Float64Array(sizes.length);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (isCounted(row)) counts[group] = (counts[group] as number) + 1;
  }
  return counts;
}

function countDistinct(
  groups: RowGroups,
  cells: Int32Array | Float64Array,
  isValue: (cell: number) => boolean,
): Float64Array {
  const { starts, rows } = rowsByGroup(groups);
  const counts = new Float64Array(groups.sizes.length);
  const seen = new Set<number>();
  for (let group = 0; group < counts.length; group++) {
    seen.clear();
    for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) {
      const cell = cells[rows[i] as number] as number;
      if (isValue(cell)) seen.add(cell);
    }
    counts[group] = seen.size;
  }
  return counts;
}

function sumsOf(values: Float64Array, { of, sizes }: RowGroups): Float64Array {
  const sums = new Float64Array(sizes.length).fill(Number.NaN);
  const lost = new Float64Array(sizes.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const group = of[row] as number;
    const before = sums[group] as number;
    if (Number.isNaN(before)) {
      sums[group] = value;
      continue;
    }
    const sum = before + value;
    const rest = Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
    lost[group] = (lost[group] as number) + rest;
    sums[group] = sum;
  }
  return sums.map((sum, group) => {
    const exact = sum + (lost[group] as number);
    // A cell is finite: what is too large for a number is missing.
    return Number.isFinite(exact) ? exact : Number.isFinite(sum) ? sum : Number.NaN;
  });
}

function extremes(values: Float64Array, { of, sizes }: RowGroups, which: 'min' | 'max'): Float64Array {
  const best = new Float64Array(sizes.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const group = of[row] as number;
    const held = best[group] as number;
    if (Number.isNaN(held) || (which === 'min' ? value < held : value > held)) best[group] = value;
  }
  return best;
}

/** The first or last cell of each group that is not missing. */
function endOfGroup(vector: Vector, { of, sizes }: RowGroups, end: 'first' | 'last'): Vector {
  const cells = vector.kind === 'text' ? vector.codes : vector.values;
  const found = new Int32Array(sizes.length).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const cell = cells[row] as number;
    if (Number.isNaN(cell) || (vector.kind === 'text' && cell < 0)) continue;
    const group = of[row] as number;
    if (end === 'last' || (found[group] as number) < 0) found[group] = row;
  }
  const at = (row: number, none: number) => (row < 0 ? none : (cells[row] as number));
  return vector.kind === 'text'
    ? { ...vector, codes: found.map((row) => at(row, -1)) }
    : { ...vector, values: Float64Array.from(found, (row) => at(row, Number.NaN)) };
}
