import type { Table } from '@/lib/tabular/table';

/** Position of a row of the source in the table; −1 when it is not in it. A binary search. */
export function findRow({ rowIndex }: Table, row: number): number {
  let low = 0;
  let high = rowIndex.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowIndex[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return rowIndex[low] === row ? low : -1;
}
