import { measuredNumbersOf, numbersOf } from '@/lib/charts/values';
import { countFilled } from '@/lib/tabular/measured-values';
import { CellFlag, type Column } from '@/lib/tabular/table';
import type { Context } from './context';
import { pickCodes, pickNumbers, type Selection } from './selection';

/** Whether cells that were filled in are left out: what is made of values is made of those that were measured. */
function leavesOutFilled({ spec }: Context): boolean {
  return spec.includeFilled !== true && spec.aggregate !== 'count';
}

/** The numbers of a column in the selected rows; NaN where there is none, or none that is drawn. */
export function drawnNumbers(context: Context, column: Column): Float64Array {
  const numbers = leavesOutFilled(context) ? measuredNumbersOf(column) : numbersOf(column);
  return pickNumbers(numbers ?? new Float64Array(), context.selection);
}

/** The codes of a column in the selected rows; −1 where nothing is drawn. */
export function drawnCodes(context: Context, column: Column, codes: Int32Array): Int32Array {
  const { flags } = column;
  const { selection } = context;
  const picked = pickCodes(codes, selection);
  if (flags === undefined || countFilled(flags) === 0 || !leavesOutFilled(context)) return picked;
  return picked.map((code, i) => (isFilled(flags, selection, i) ? -1 : code));
}

function isFilled(flags: Uint8Array, { rows }: Selection, i: number): boolean {
  return ((flags[rows === null ? i : (rows[i] as number)] as number) & CellFlag.Filled) !== 0;
}

/** Cells that cleaning filled in, and what became of them. */
export interface FilledCells {
  /** In rows that are drawn. */
  readonly drawn: number;
  /** Left out, and the rows that are left out with them. */
  readonly leftOut: number;
  readonly rowsLeftOut: number;
}

/**
 * Counts the filled cells of the columns whose values are drawn.
 *
 * @param used for each selected row whether it is drawn: −1 when it is not
 */
export function filledCells(context: Context, columns: readonly Column[], used: Int32Array): FilledCells {
  const isLeftOut = leavesOutFilled(context);
  let drawn = 0;
  let leftOut = 0;
  const rows = new Set<number>();
  const { selection } = context;
  for (const { flags } of columns) {
    if (flags === undefined || countFilled(flags) === 0) continue;
    for (let i = 0; i < used.length; i++) {
      if (!isFilled(flags, selection, i)) continue;
      if (isLeftOut) {
        leftOut++;
        if ((used[i] as number) < 0) rows.add(i);
      } else if ((used[i] as number) >= 0) drawn++;
    }
  }
  return { drawn, leftOut, rowsLeftOut: rows.size };
}
