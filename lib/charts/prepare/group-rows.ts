/** The rows of each cell one behind the other: those of cell `c` are `order[offsets[c]]` to before `order[offsets[c + 1]]`. */
export interface GroupedRows {
  readonly order: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Orders rows by cell, within a cell as they were: a counting sort. Rows of cell −1 are left out. */
export function groupRows(cells: Int32Array, size: number): GroupedRows {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell >= 0) offsets[cell + 1] = (offsets[cell + 1] as number) + 1;
  }
  for (let cell = 0; cell < size; cell++) offsets[cell + 1] = (offsets[cell + 1] as number) + (offsets[cell] as number);
  const next = offsets.slice();
  const order = new Uint32Array(offsets[size] as number);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell < 0) continue;
    const place = next[cell] as number;
    order[place] = i;
    next[cell] = place + 1;
  }
  return { order, offsets };
}
