/** By the rows, which never change. */
const orders = new WeakMap<Uint32Array, boolean>();
const places = new WeakMap<Uint32Array, ReadonlyMap<number, number>>();

/** Whether rows stand as in the source file: ascending. */
export function isInSourceOrder(rowIndex: Uint32Array): boolean {
  const before = orders.get(rowIndex);
  if (before !== undefined) return before;
  let isAscending = true;
  for (let i = 1; i < rowIndex.length && isAscending; i++) {
    isAscending = (rowIndex[i - 1] as number) < (rowIndex[i] as number);
  }
  orders.set(rowIndex, isAscending);
  return isAscending;
}

/**
 * Position of a row of the source among these; −1 when it is not there. A binary search where they stand as in the source, else a
 * look into a map that is made once.
 */
export function positionOfRow(rowIndex: Uint32Array, row: number): number {
  if (!isInSourceOrder(rowIndex)) return placesOf(rowIndex).get(row) ?? -1;
  // Where no row went, each stands at its own number.
  if (rowIndex[row] === row) return row;
  let low = 0;
  let high = rowIndex.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowIndex[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return rowIndex[low] === row ? low : -1;
}

function placesOf(rowIndex: Uint32Array): ReadonlyMap<number, number> {
  const before = places.get(rowIndex);
  if (before !== undefined) return before;
  const made = new Map<number, number>();
  for (let i = 0; i < rowIndex.length; i++) made.set(rowIndex[i] as number, i);
  places.set(rowIndex, made);
  return made;
}
