import type { Groups } from '@/lib/formula/functions/definition';
import { UNKNOWN, type Values } from '@/lib/formula/types';
import { orderByKeys, orderByNumbers } from '@/lib/tabular/query/radix';
import { rankTexts } from '@/lib/tabular/query/rank-texts';

/** The group of each row: rows alike in all keys, where missing is like missing. In order of appearance. */
export function groupsOf(keys: readonly Values[], rows: number): Groups {
  let groups: Groups = { of: new Int32Array(rows), count: rows === 0 ? 0 : 1 };
  for (const key of keys) groups = refined(groups, codesOf(key, rows));
  return groups;
}

interface Codes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** A code from 0 on for each different value, missing among them. */
function codesOf(key: Values, rows: number): Codes {
  const codes = new Int32Array(rows);
  if (key.type === 'text') {
    for (let i = 0; i < rows; i++) codes[i] = (key.codes[i] as number) + 1;
    return { codes, count: key.dictionary.length + 1 };
  }
  if (key.type === 'boolean') return { codes: Int32Array.from(key.values), count: UNKNOWN + 1 };
  const known = new Map<number, number>();
  let missing = -1;
  let count = 0;
  for (let i = 0; i < rows; i++) {
    const value = key.values[i] as number;
    let code = Number.isNaN(value) ? missing : (known.get(value) ?? -1);
    if (code < 0) {
      code = count++;
      if (Number.isNaN(value)) missing = code;
      else known.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, count };
}

const MOST_SLOTS = 1 << 22;

function refined({ of, count }: Groups, { codes, count: width }: Codes): Groups {
  const out = new Int32Array(of.length);
  let next = 0;
  if (count * width <= MOST_SLOTS) {
    const slots = new Int32Array(count * width).fill(-1);
    for (let i = 0; i < of.length; i++) {
      const key = (of[i] as number) * width + (codes[i] as number);
      if ((slots[key] as number) < 0) slots[key] = next++;
      out[i] = slots[key] as number;
    }
    return { of: out, count: next };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    const key = (of[i] as number) * width + (codes[i] as number);
    let group = known.get(key);
    if (group === undefined) {
      group = next++;
      known.set(key, group);
    }
    out[i] = group;
  }
  return { of: out, count: next };
}

export interface Sorting {
  readonly values: Values;
  readonly descending: boolean;
}

/** The rows group by group, within a group by the keys (missing last), rows alike in their own order; and where the group of each place begins. */
export function orderWithin(groups: Groups, keys: readonly Sorting[]): { order: Uint32Array; starts: Uint32Array } {
  const rows = groups.of.length;
  let order: Uint32Array = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) order[i] = i;
  for (const { values, descending } of [...keys].reverse()) {
    const places = sortable(values);
    const sorted = new Float64Array(rows);
    for (let i = 0; i < rows; i++) sorted[i] = places[order[i] as number] as number;
    order = orderByNumbers(order, sorted, descending);
  }
  if (groups.count > 1) {
    const ids = new Uint32Array(rows);
    for (let i = 0; i < rows; i++) ids[i] = groups.of[order[i] as number] as number;
    order = orderByKeys(order, ids);
  }
  const starts = new Uint32Array(rows);
  for (let place = 1; place < rows; place++) {
    const isSame = groups.of[order[place] as number] === groups.of[order[place - 1] as number];
    starts[place] = isSame ? (starts[place - 1] as number) : place;
  }
  return { order, starts };
}

/** Numbers in the order of the values; NaN is missing. Text as it is collated. */
function sortable(values: Values): Float64Array {
  if (values.type === 'text') {
    const { ranks } = rankTexts(values.dictionary);
    return Float64Array.from(values.codes, (code) => (code < 0 ? Number.NaN : (ranks[code] as number)));
  }
  if (values.type === 'boolean')
    return Float64Array.from(values.values, (flag) => (flag === UNKNOWN ? Number.NaN : flag));
  return values.values;
}
