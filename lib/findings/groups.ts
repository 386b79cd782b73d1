import type { ColumnView } from './column-view';

/** The rows of a table by the value of one column. `rows` holds positions, group after group; `starts[code]` is where one begins. */
export interface Groups {
  readonly view: ColumnView;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts positions by their code (counting sort); empty cells are in no group. */
export function groupRows(view: ColumnView): Groups {
  const { codes } = view.text;
  const { counts } = view;
  const starts = new Int32Array(counts.length + 1);
  for (let code = 0; code < counts.length; code++)
    starts[code + 1] = (starts[code] as number) + (counts[code] as number);
  const next = starts.slice(0, -1);
  const rows = new Int32Array(starts[counts.length] as number);
  for (let position = 0; position < codes.length; position++) {
    const code = codes[position] as number;
    if (code >= 0) {
      const place = next[code] as number;
      rows[place] = position;
      next[code] = place + 1;
    }
  }
  return { view, starts, rows };
}
