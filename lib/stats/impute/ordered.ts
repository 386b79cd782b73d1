import { type Feature, type Imputer, valueAt } from './feature';

/** In what order rows follow one another. */
export interface Order {
  /** Where each row stands: a time, or its number. NaN where that is missing. */
  readonly at: Float64Array;
  /** Rows of different groups do not follow one another; −1 belongs to none. */
  readonly groups?: Int32Array | undefined;
}

/**
 * The value on the straight line between the known before and the known after, by where the rows stand; before the first and after the last
 * there is no answer. For numbers only.
 */
export const interpolation = (order: Order): Imputer =>
  alongOrder(order, (goal, before, after, row) => {
    if (goal.kind !== 'number' || before === undefined || after === undefined) return Number.NaN;
    const [from, to] = [order.at[before] as number, order.at[after] as number];
    const share = to > from ? ((order.at[row] as number) - from) / (to - from) : 0.5;
    return valueAt(goal, before) * (1 - share) + valueAt(goal, after) * share;
  });

/** The last known value before the row; before the first there is no answer. */
export const lastKnown = (order: Order): Imputer =>
  alongOrder(order, (goal, before) => (before === undefined ? noAnswer(goal) : valueAt(goal, before)));

const noAnswer = (goal: Feature): number => (goal.kind === 'number' ? Number.NaN : -1);

function alongOrder(
  { at, groups }: Order,
  answer: (goal: Feature, before: number | undefined, after: number | undefined, row: number) => number,
): Imputer {
  return (features, target, known, asked) => {
    const goal = features[target];
    if (goal === undefined) return new Float64Array(asked.length).fill(Number.NaN);
    const followed = (row: number) => !Number.isNaN(at[row] as number);
    const groupOf = (row: number) => groups?.[row] ?? 0;
    const isAsked = new Uint8Array(at.length);
    for (const row of asked) isAsked[row] = 1;
    const isKnown = new Uint8Array(at.length);
    for (const row of known) isKnown[row] = 1;
    const rows = Array.from({ length: at.length }, (_, row) => row)
      .filter((row) => (isAsked[row] === 1 || isKnown[row] === 1) && followed(row))
      .sort((a, b) => groupOf(a) - groupOf(b) || (at[a] as number) - (at[b] as number) || a - b);
    const before = neighboursOf(rows, isKnown, groupOf);
    const after = neighboursOf(rows.reverse(), isKnown, groupOf);
    return Float64Array.from(asked, (row) =>
      followed(row) ? answer(goal, before.get(row), after.get(row), row) : noAnswer(goal),
    );
  };
}

/** For each row that is not known the last known one before it in its group. */
function neighboursOf(
  rows: readonly number[],
  isKnown: Uint8Array,
  groupOf: (row: number) => number,
): Map<number, number> {
  const neighbours = new Map<number, number>();
  let last: number | undefined;
  for (const row of rows) {
    if (last !== undefined && groupOf(last) !== groupOf(row)) last = undefined;
    if (isKnown[row] === 1) last = row;
    else if (last !== undefined) neighbours.set(row, last);
  }
  return neighbours;
}
