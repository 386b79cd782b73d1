import type { NotFilled } from '@/lib/cleaning/changes/reason';
import { isMeasured, kindOf } from '@/lib/tabular/kinds';
import { CellFlag, type Column, type NumberVector } from '@/lib/tabular/table';
import { missingPositions } from './positions';

/** Of a column of which more is missing, the rest says too little. */
const MOST_MISSING = 0.4;
/** What is computed from numbers may have so many decimals more than they. */
const MORE_DECIMALS = 2;
const MOST_DECIMALS = 15;

export interface Fillable {
  /** Positions of the missing cells that a statistic of the others may stand in for. */
  readonly fill: Uint32Array;
  /** How many stay missing, and why. */
  readonly left: readonly (NotFilled & { readonly cells: number })[];
}

/** Which missing cells of a column of numbers a number computed from the others may stand in for. */
export function fillableCells(column: Column & { vector: NumberVector }): Fillable {
  const missing = missingPositions(column.vector);
  const none = new Uint32Array(0);
  if (missing.length === 0) return { fill: none, left: [] };
  const cells = missing.length;
  const kind = kindOf(column);
  if (!isMeasured(kind)) return { fill: none, left: [{ why: 'kind', kind, cells }] };
  const share = cells / column.vector.values.length;
  if (share > MOST_MISSING) return { fill: none, left: [{ why: 'mostly_missing', share, cells }] };
  const { flags } = column;
  if (flags === undefined) return { fill: missing, left: [] };
  const fill = missing.filter((position) => ((flags[position] as number) & CellFlag.Unread) === 0);
  const unread = cells - fill.length;
  return { fill, left: unread === 0 ? [] : [{ why: 'unread', cells: unread }] };
}

/** The number with at most two decimals more than the values of the column have. */
export function roundedStatistic(value: number, { vector }: { vector: NumberVector }): number {
  return roundedTo(vector)(value);
}

/** Gives numbers at most two decimals more than these values have. */
export function roundedTo(vector: NumberVector): (value: number) => number {
  const decimals = Math.min(decimalsOf(vector) + MORE_DECIMALS, MOST_DECIMALS);
  return (value) => {
    const rounded = Number(value.toFixed(decimals));
    return Number.isFinite(rounded) ? rounded : value;
  };
}

/** The most decimals a value is written with. */
function decimalsOf({ values, decimals = 0 }: NumberVector): number {
  let most = decimals;
  let scale = 10 ** most;
  for (let i = 0; i < values.length && most < MOST_DECIMALS; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    while (most < MOST_DECIMALS && Math.round(value * scale) / scale !== value) {
      if (Math.abs(value) >= Number.MAX_SAFE_INTEGER) break;
      scale = 10 ** ++most;
    }
  }
  return most;
}
