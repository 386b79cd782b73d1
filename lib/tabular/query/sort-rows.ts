import { completed, type Steps } from '@/lib/stats/steps';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { columnOf, entryNumbers } from './columns';
import { orderByKeysSteps, orderByNumbersSteps } from './radix';
import { type Ranks, rankTextSteps } from './rank-texts';
import type { SortKey } from './types';

/**
 * The positions in the order of the keys, the first key first. Stable: rows that are equal in all keys keep the order
 * they are given in. Text is collated (`rankTexts`), numbers go by value, and so do numbers stored as text, before whatever is
 * no number in their column. Missing cells come last in either direction.
 *
 * @throws RangeError when a key names a column the table does not have.
 */
export function sortRows(table: Table, positions: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  return completed(sortSteps(table, positions, keys));
}

/** As `sortRows`, in steps of a pass over the rows. */
export function* sortSteps(table: Table, positions: Uint32Array, keys: readonly SortKey[]): Steps<Uint32Array> {
  let order = positions;
  // Each sort is stable, so sorting by the least important key first leaves the most important one in charge.
  for (const { column, descending = false } of [...keys].reverse()) {
    order = yield* orderByColumn(columnOf(table, column), order, descending);
  }
  return order;
}

/** Every position of the table, in order. */
export function allPositions(table: Table): Uint32Array {
  const positions = new Uint32Array(rowCount(table));
  for (let i = 0; i < positions.length; i++) positions[i] = i;
  return positions;
}

function* orderByColumn(column: Column, order: Uint32Array, descending: boolean): Steps<Uint32Array> {
  const { vector } = column;
  if (vector.kind === 'number') {
    const { values } = vector;
    const keys = new Float64Array(order.length);
    for (let i = 0; i < order.length; i++) keys[i] = values[order[i] as number] as number;
    return yield* orderByNumbersSteps(order, keys, descending);
  }
  const { codes } = vector;
  const { ranks, count } = yield* ranksOf(column, vector.dictionary);
  // Slot 0 stands for missing, code −1: the highest key.
  const keyOf = new Uint32Array(ranks.length + 1);
  keyOf[0] = count;
  for (let code = 0; code < ranks.length; code++) {
    const rank = ranks[code] as number;
    keyOf[code + 1] = descending ? count - 1 - rank : rank;
  }
  const keys = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) keys[i] = keyOf[(codes[order[i] as number] as number) + 1] as number;
  yield;
  return yield* orderByKeysSteps(order, keys);
}

/** Ranks by dictionary: as text, and as the numbers a column reads them as. */
const known = { text: new WeakMap<readonly string[], Ranks>(), number: new WeakMap<Float64Array, Ranks>() };

function* ranksOf(column: Column, dictionary: readonly string[]): Steps<Ranks> {
  const byText = known.text.get(dictionary) ?? (yield* rankTextSteps(dictionary));
  known.text.set(dictionary, byText);
  const numbers = entryNumbers(column);
  if (numbers === null) return byText;
  const byNumber = known.number.get(numbers) ?? (yield* rankNumbers(numbers, byText));
  known.number.set(numbers, byNumber);
  return byNumber;
}

/** Numbers by value, then texts that are none by their ranks. */
function* rankNumbers(numbers: Float64Array, texts: Ranks): Steps<Ranks> {
  const codes = yield* orderByKeysSteps(Uint32Array.from(numbers.keys()), texts.ranks);
  const order = yield* orderByNumbersSteps(
    codes,
    Float64Array.from(codes, (code) => numbers[code] as number),
  );
  const ranks = new Uint32Array(numbers.length);
  let rank = -1;
  let last = Number.NaN;
  for (const code of order) {
    const value = numbers[code] as number;
    if (value !== last) rank++;
    ranks[code] = rank;
    last = value;
  }
  return { ranks, count: rank + 1 };
}
