import type { Checked } from '@/lib/formula/checked';
import { leastOf, selectPlace } from '@/lib/formula/run/select';
import type { Values } from '@/lib/formula/types';
import type { AggregateFunction, Groups, Parameter, ResultMeaning, WindowFunction } from './definition';

const number: Parameter = { name: 'number', type: 'number' };
const value: Parameter = { name: 'value', type: 'any' };
const kept = ([first]: readonly Checked[]): ResultMeaning =>
  first === undefined
    ? {}
    : {
        unit: first.unit,
        kind: first.kind,
        decimals: first.decimals,
        precision: first.precision,
        written: first.written,
      };
const spreadOut = (args: readonly Checked[]): ResultMeaning => ({ ...kept(args), decimals: null, written: undefined });
const counted = (): ResultMeaning => ({ kind: 'count', decimals: 0 });
const ranked = (): ResultMeaning => ({ kind: 'ordinal', decimals: 0 });

function aggregate(
  name: string,
  parameters: readonly Parameter[],
  summary: string,
  example: string,
  reduce: AggregateFunction['reduce'],
  meaning: (args: readonly Checked[]) => ResultMeaning,
  more: Partial<AggregateFunction> = {},
): AggregateFunction {
  return { sort: 'aggregate', name, parameters, summary, example, reduce, meaning, ...more };
}

/** Goes through the values that are there. */
function each(values: Float64Array, { of }: Groups, take: (group: number, value: number) => void): void {
  for (let i = 0; i < of.length; i++) {
    const current = values[i] as number;
    if (!Number.isNaN(current)) take(of[i] as number, current);
  }
}

function countIn(values: Float64Array, groups: Groups): Float64Array {
  const counts = new Float64Array(groups.count);
  each(values, groups, (group) => {
    counts[group] = (counts[group] as number) + 1;
  });
  return counts;
}

/** Missing where a group has no value at all. Compensated, as Neumaier sums. */
function sumIn(values: Float64Array, groups: Groups): Float64Array {
  const sums = new Float64Array(groups.count).fill(Number.NaN);
  const lost = new Float64Array(groups.count);
  each(values, groups, (group, current) => {
    const before = sums[group] as number;
    if (Number.isNaN(before)) {
      sums[group] = current;
      return;
    }
    const sum = before + current;
    const error = Math.abs(before) >= Math.abs(current) ? before - sum + current : current - sum + before;
    lost[group] = (lost[group] as number) + error;
    sums[group] = sum;
  });
  return sums.map((sum, group) => sum + (lost[group] as number));
}

function meanIn(values: Float64Array, groups: Groups): Float64Array {
  const counts = countIn(values, groups);
  return sumIn(values, groups).map((sum, group) => sum / (counts[group] as number));
}

/** The sample's standard deviation; missing for less than two values. */
function deviationIn(values: Float64Array, groups: Groups): Float64Array {
  const counts = countIn(values, groups);
  const means = meanIn(values, groups);
  const squares = new Float64Array(groups.count);
  each(values, groups, (group, current) => {
    squares[group] = (squares[group] as number) + (current - (means[group] as number)) ** 2;
  });
  return squares.map((sum, group) =>
    (counts[group] as number) < 2 ? Number.NaN : Math.sqrt(sum / ((counts[group] as number) - 1)),
  );
}

function extremeIn(
  values: Float64Array,
  groups: Groups,
  isBetter: (value: number, best: number) => boolean,
): Float64Array {
  const best = new Float64Array(groups.count).fill(Number.NaN);
  each(values, groups, (group, current) => {
    const before = best[group] as number;
    if (Number.isNaN(before) || isBetter(current, before)) best[group] = current;
  });
  return best;
}

/** The values of each group, one group after another, and where each begins. */
function gatheredIn(values: Float64Array, groups: Groups): { gathered: Float64Array; starts: Uint32Array } {
  const starts = new Uint32Array(groups.count + 1);
  each(values, groups, (group) => {
    starts[group + 1] = (starts[group + 1] as number) + 1;
  });
  for (let group = 0; group < groups.count; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const gathered = new Float64Array(starts[groups.count] as number);
  const next = starts.slice();
  each(values, groups, (group, current) => {
    gathered[next[group] as number] = current;
    next[group] = (next[group] as number) + 1;
  });
  return { gathered, starts };
}

/** Linear between the two nearest values, as `numpy.quantile` does by default. */
function quantileIn(values: Float64Array, groups: Groups, share: number): Float64Array {
  const { gathered, starts } = gatheredIn(values, groups);
  const found = new Float64Array(groups.count).fill(Number.NaN);
  if (!(share >= 0 && share <= 1)) return found;
  for (let group = 0; group < groups.count; group++) {
    const [start, end] = [starts[group] as number, starts[group + 1] as number];
    if (start === end) continue;
    const place = start + (end - start - 1) * share;
    const below = Math.floor(place);
    const low = selectPlace(gathered, start, end, below);
    const high = below + 1 < end ? leastOf(gathered, below + 1, end) : low;
    found[group] = low + (high - low) * (place - below);
  }
  return found;
}

function distinctIn(values: Float64Array, groups: Groups): Float64Array {
  const { gathered: sorted, starts } = gatheredIn(values, groups);
  const counts = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group++) {
    const [start, end] = [starts[group] as number, starts[group + 1] as number];
    sorted.subarray(start, end).sort();
    let distinct = 0;
    for (let i = start; i < end; i++) if (i === start || sorted[i] !== sorted[i - 1]) distinct++;
    counts[group] = distinct;
  }
  return counts;
}

export const AGGREGATES: readonly AggregateFunction[] = [
  aggregate('sum', [number], 'The sum, of all rows or of each group.', 'sum(sales) by region', sumIn, kept),
  aggregate('mean', [number], 'The mean.', 'mean(price) by category', meanIn, spreadOut, {
    aliases: ['average', 'avg'],
  }),
  aggregate('median', [number], 'The median.', 'median(price) by category', (v, g) => quantileIn(v, g, 0.5), spreadOut),
  aggregate(
    'quantile',
    [number, { name: 'share', type: 'number', isLiteral: true }],
    'The value below which this share (0–1) lies.',
    'quantile(price, 0.9) by category',
    quantileIn,
    spreadOut,
  ),
  aggregate(
    'stdev',
    [number],
    'The standard deviation of the sample.',
    'stdev(price) by category',
    deviationIn,
    spreadOut,
  ),
  aggregate(
    'min',
    [{ ...value, name: 'value' }],
    'The least number or date.',
    'min(order_date) by customer',
    (v, g) => extremeIn(v, g, (a, b) => a < b),
    kept,
    { keepsType: true },
  ),
  aggregate(
    'max',
    [{ ...value, name: 'value' }],
    'The greatest number or date.',
    'max(order_date) by customer',
    (v, g) => extremeIn(v, g, (a, b) => a > b),
    kept,
    { keepsType: true },
  ),
  aggregate(
    'count',
    [{ ...value, isOptional: true }],
    'How many rows there are, or how many have a value.',
    'count() by customer',
    countIn,
    counted,
  ),
  aggregate(
    'count_distinct',
    [value],
    'How many different values there are.',
    'count_distinct(product) by customer',
    distinctIn,
    counted,
  ),
];

function window(
  name: string,
  parameters: readonly Parameter[],
  summary: string,
  example: string,
  over: WindowFunction['over'],
  meaning: (args: readonly Checked[]) => ResultMeaning,
  more: Partial<WindowFunction> = {},
): WindowFunction {
  return { sort: 'window', name, parameters, summary, example, over, meaning, ...more };
}

/** The value so many rows before, or after. */
function shifted(values: Values, order: Uint32Array, starts: Uint32Array, by: number): Values {
  const fill = <T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T, missing: number): T => {
    for (let place = 0; place < order.length; place++) {
      const other = place - by;
      const isThere = other >= 0 && other < order.length && starts[other] === starts[place];
      to[order[place] as number] = isThere ? (from[order[other] as number] as number) : missing;
    }
    return to;
  };
  const { length } = order;
  if (values.type === 'text') return { ...values, codes: fill(values.codes, new Int32Array(length), -1) };
  if (values.type === 'boolean') return { type: 'boolean', values: fill(values.values, new Uint8Array(length), 2) };
  return { type: values.type, values: fill(values.values, new Float64Array(length), Number.NaN) };
}

const steps = (extra: unknown): number => (typeof extra === 'number' ? Math.trunc(extra) : 1);

/** Goes through the rows in order; `isFirst` where a group begins. */
function running(
  values: Values,
  order: Uint32Array,
  starts: Uint32Array,
  next: (value: number, isFirst: boolean, place: number) => number,
): Values {
  const numbers = values.type === 'number' || values.type === 'date' ? values.values : new Float64Array(order.length);
  const out = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    out[row] = next(numbers[row] as number, starts[place] === place, place);
  }
  return { type: 'number', values: out };
}

/** Ranks with gaps after ties, as SQL's `rank`; rows without a value have none. */
function rankIn(values: Values, order: Uint32Array, starts: Uint32Array): Values {
  let before = Number.NaN;
  let rank = 0;
  return running(values, order, starts, (current, isFirst, place) => {
    if (Number.isNaN(current)) return Number.NaN;
    if (isFirst || current !== before) rank = place - (starts[place] as number) + 1;
    before = current;
    return rank;
  });
}

export const WINDOWS: readonly WindowFunction[] = [
  window(
    'previous',
    [value, { name: 'rows', type: 'number', isOptional: true, isLiteral: true }],
    'The value of the row before, in an order. The first of a group has none.',
    'previous(sales) by store order by month',
    (v, o, s, extra) => shifted(v, o, s, steps(extra)),
    kept,
    { keepsType: true, aliases: ['lag'] },
  ),
  window(
    'next',
    [value, { name: 'rows', type: 'number', isOptional: true, isLiteral: true }],
    'The value of the row after, in an order.',
    'next(sales) by store order by month',
    (v, o, s, extra) => shifted(v, o, s, -steps(extra)),
    kept,
    { keepsType: true, aliases: ['lead'] },
  ),
  window(
    'running_sum',
    [number],
    'The sum up to the row, in an order.',
    'running sum(sales) by store order by month',
    (v, o, s) => {
      let sum = 0;
      return running(v, o, s, (current, isFirst) => {
        if (isFirst) sum = 0;
        if (!Number.isNaN(current)) sum += current;
        return !Number.isNaN(current) ? sum : Number.NaN;
      });
    },
    kept,
  ),
  window(
    'running_count',
    [],
    'How many rows there are up to the row.',
    'running count() by customer order by order_date',
    rowNumbers,
    counted,
  ),
  window(
    'row_number',
    [],
    'The place of the row, from 1.',
    'row number() by customer order by order_date',
    rowNumbers,
    ranked,
  ),
  window(
    'rank',
    [number, { name: 'direction', type: 'text', isOptional: true, choices: ['descending', 'ascending'] }],
    'The rank of the number: 1 is the greatest, or with “ascending” the least. Equal numbers have one rank.',
    'rank(sales) by region',
    rankIn,
    ranked,
    { ordersItself: true },
  ),
  window(
    'share_of',
    [number],
    'The number as a share (0–1) of the sum, of all rows or of its group.',
    'share of(sales) by region',
    (values, order, starts) => ({ type: 'number', values: shareIn(numbersIn(values, order), groupsIn(order, starts)) }),
    () => ({ kind: 'share' }),
    { overGroups: shareIn },
  ),
];

function rowNumbers(values: Values, order: Uint32Array, starts: Uint32Array): Values {
  return running(values, order, starts, (_, __, place) => place - (starts[place] as number) + 1);
}

const numbersIn = (values: Values, { length }: Uint32Array): Float64Array =>
  values.type === 'number' ? values.values : new Float64Array(length);

function groupsIn(order: Uint32Array, starts: Uint32Array): Groups {
  const of = new Int32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    if (starts[place] === place) count++;
    of[order[place] as number] = count - 1;
  }
  return { of, count };
}

function shareIn(values: Float64Array, groups: Groups): Float64Array {
  const sums = sumIn(values, groups);
  const shares = new Float64Array(values.length);
  for (let row = 0; row < shares.length; row++)
    shares[row] = (values[row] as number) / (sums[groups.of[row] as number] as number);
  return shares;
}
