import type { ColumnView } from './column-view';

/** The positions of the cells that hold these codes, by code. One pass over the column. */
export function positionsByCode(view: ColumnView, wanted: ReadonlySet<number>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (wanted.size === 0) return found;
  const { codes } = view.text;
  for (let position = 0; position < codes.length; position++) {
    const code = codes[position] as number;
    if (!wanted.has(code)) continue;
    const list = found.get(code);
    if (list) list.push(position);
    else found.set(code, [position]);
  }
  return found;
}

/** Number of cells that are not empty. */
export function filledCount(view: ColumnView): number {
  return view.counts.reduce((sum, count) => sum + count, 0);
}

/** Positions by what stands there. */
export function positionsByValue(view: ColumnView, positions: Iterable<number>): Map<string | null, number[]> {
  const groups = new Map<string | null, number[]>();
  for (const position of positions) {
    const value = view.at(position);
    const list = groups.get(value);
    if (list) list.push(position);
    else groups.set(value, [position]);
  }
  return groups;
}
