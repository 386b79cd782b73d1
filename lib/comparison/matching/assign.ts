/**
 * The one-to-one assignment of rows to columns that costs least, by shortest augmenting paths (Jonker and Volgenant 1987, as
 * Crouse 2016 does it for rectangles): O(rows² · columns).
 *
 * @param costs row after row, finite; `rows` × `columns` with at least as many columns as rows
 * @returns for each row its column
 * @throws RangeError when there are more rows than columns or the costs do not fit
 */
export function assignCheapest(costs: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns || costs.length !== rows * columns)
    throw new RangeError('An assignment needs a column for each row.');
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const shortest = new Float64Array(columns);
  const from = new Int32Array(columns);
  const open = new Int32Array(columns);
  const seenRows = new Int32Array(rows);
  const seenColumns = new Int32Array(columns);
  for (let start = 0; start < rows; start++) {
    shortest.fill(Number.POSITIVE_INFINITY);
    for (let j = 0; j < columns; j++) open[j] = columns - 1 - j;
    let openCount = columns;
    let rowCount = 0;
    let columnCount = 0;
    let least = 0;
    let row = start;
    let sink = -1;
    while (sink < 0) {
      seenRows[rowCount++] = row;
      let lowest = Number.POSITIVE_INFINITY;
      let at = -1;
      const base = row * columns;
      const price = rowPrice[row] as number;
      for (let k = 0; k < openCount; k++) {
        const j = open[k] as number;
        const reach = least + (costs[base + j] as number) - price - (columnPrice[j] as number);
        if (reach < (shortest[j] as number)) {
          from[j] = row;
          shortest[j] = reach;
        }
        const distance = shortest[j] as number;
        // Of equally near columns a free one ends the search.
        if (distance < lowest || (distance === lowest && rowOf[j] === -1)) {
          lowest = distance;
          at = k;
        }
      }
      least = lowest;
      const column = open[at] as number;
      seenColumns[columnCount++] = column;
      open[at] = open[--openCount] as number;
      if (rowOf[column] === -1) sink = column;
      else row = rowOf[column] as number;
    }
    rowPrice[start] = (rowPrice[start] as number) + least;
    for (let k = 1; k < rowCount; k++) {
      const i = seenRows[k] as number;
      rowPrice[i] = (rowPrice[i] as number) + least - (shortest[columnOf[i] as number] as number);
    }
    for (let k = 0; k < columnCount; k++) {
      const j = seenColumns[k] as number;
      columnPrice[j] = (columnPrice[j] as number) - least + (shortest[j] as number);
    }
    for (let column = sink; ; ) {
      const i = from[column] as number;
      rowOf[column] = i;
      const next = columnOf[i] as number;
      columnOf[i] = column;
      if (i === start) break;
      column = next;
    }
  }
  return columnOf;
}
