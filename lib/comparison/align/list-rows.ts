import { type ChangedCells, type RowDifferences, RowState } from './row-types';

/** What a row is listed as. */
export type ListedState = 'changed' | 'removed' | 'added' | 'cleaning' | 'duplicate' | 'unchanged';

/** A row of the list: positions in the two tables, −1 where it is in one alone. */
export interface ListedRow {
  readonly state: ListedState;
  readonly first: number;
  readonly second: number;
  /** Place among the rows found again; −1 for others. */
  readonly pair: number;
}

/** Rows of one state, made one at a time when they are asked for. */
export interface ListedRows {
  readonly state: ListedState;
  readonly length: number;
  readonly at: (index: number) => ListedRow;
}

/** All rows in the order they are listed: what changed first, then what came and went, then the rest. Four bytes a row. */
export function listRows({ paired, states, added, removed, duplicates }: RowDifferences): ListedRows[] {
  const found = (state: ListedState, code: number): ListedRows => {
    const pairs = placesOf(states, code);
    return {
      state,
      length: pairs.length,
      at: (index) => {
        const pair = pairs[index] as number;
        return { state, first: paired.first[pair] as number, second: paired.second[pair] as number, pair };
      },
    };
  };
  const alone = (state: ListedState, rows: ArrayLike<number>, side: 'first' | 'second'): ListedRows => ({
    state,
    length: rows.length,
    at: (index) => ({ state, first: -1, second: -1, pair: -1, [side]: rows[index] as number }),
  });
  return [
    found('changed', RowState.Changed),
    alone('removed', removed, 'first'),
    alone('added', added, 'second'),
    found('cleaning', RowState.ChangedByCleaning),
    ...duplicates.flatMap(({ first, second }) => [
      alone('duplicate', first, 'first'),
      alone('duplicate', second, 'second'),
    ]),
    found('unchanged', RowState.Unchanged),
  ];
}

function placesOf(states: Uint8Array, code: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < states.length; i++) if (states[i] === code) count++;
  const places = new Uint32Array(count);
  for (let i = 0, at = 0; at < count; i++) if (states[i] === code) places[at++] = i;
  return places;
}

/** What changed the cell of a pair of rows in a column: the source, cleaning alone, or nothing (null). */
export function changeAt(cells: ChangedCells | undefined, pair: number): 'source' | 'cleaning' | null {
  if (cells === undefined || pair < 0) return null;
  let [low, high] = [0, cells.rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.rows[middle] as number) < pair) low = middle + 1;
    else high = middle;
  }
  if (cells.rows[low] !== pair) return null;
  return cells.byCleaning[low] === 1 ? 'cleaning' : 'source';
}

/** Which rows are listed, and which of them are on the page. */
export interface RowsPage {
  readonly state?: ListedState | undefined;
  /** Rows to list; all when absent, which needs no look at any that is not on the page. */
  readonly isChosen?: ((row: ListedRow) => boolean) | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the list, and how many rows there are. */
export function pageOfRows(
  list: readonly ListedRows[],
  { state, isChosen, offset, limit }: RowsPage,
): { total: number; rows: ListedRow[] } {
  const rows: ListedRow[] = [];
  let total = 0;
  for (const part of list) {
    if (state !== undefined && part.state !== state) continue;
    if (isChosen === undefined) {
      const [from, to] = [Math.max(0, offset - total), Math.min(part.length, offset + limit - total)];
      for (let index = from; index < to; index++) rows.push(part.at(index));
      total += part.length;
      continue;
    }
    for (let index = 0; index < part.length; index++) {
      const row = part.at(index);
      if (!isChosen(row)) continue;
      if (total >= offset && total < offset + limit) rows.push(row);
      total++;
    }
  }
  return { total, rows };
}
