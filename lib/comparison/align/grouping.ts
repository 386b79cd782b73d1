import { rowCount } from '@/lib/tabular/table';
import type { Alignment, SharedCodes } from './alignment';
import { numberSidesCodes } from './shared-codes';

/** Rows of both sides by group. */
export interface Grouping {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly size: number;
  /** What the rows of a group have in common, null where it is missing; null where all rows are one group. */
  readonly label: ((group: number) => readonly (string | null)[]) | null;
}

/**
 * Rows of both sides in groups of equal values of these pairs, missing ones among themselves. Only groups that have rows. Without pairs all
 * rows are one group.
 *
 * @throws RangeError when a pair is not there.
 */
export function groupRowsBy(alignment: Alignment, ids: readonly string[]): Grouping {
  const rows = { first: rowCount(alignment.first.table), second: rowCount(alignment.second.table) };
  if (ids.length === 0)
    return { first: new Int32Array(rows.first), second: new Int32Array(rows.second), size: 1, label: null };
  const parts = ids.map((id) => {
    const pair = alignment.pairs.find((one) => one.id === id);
    if (pair === undefined) throw new RangeError(`No pair of columns is called ${id}.`);
    return pair.codes();
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? grouped(only) : joined(parts, rows);
}

/** Groups of one column: its codes, numbered anew without those no row has, missing cells among themselves. */
function grouped({ first, second, size, label }: SharedCodes): Grouping {
  const groupOf = new Int32Array(size + 1).fill(-1);
  const codes: number[] = [];
  const number = (cells: Int32Array) => {
    const groups = new Int32Array(cells.length);
    for (let i = 0; i < cells.length; i++) {
      const slot = (cells[i] as number) + 1;
      if (groupOf[slot] === -1) groupOf[slot] = codes.push(slot - 1) - 1;
      groups[i] = groupOf[slot] as number;
    }
    return groups;
  };
  const groups = { first: number(first), second: number(second) };
  return {
    ...groups,
    size: codes.length,
    label: (group) => {
      const code = codes[group] as number;
      return [code < 0 ? null : label(code)];
    },
  };
}

function joined(parts: readonly SharedCodes[], rows: { first: number; second: number }): Grouping {
  const mixed = (side: 'first' | 'second') => {
    const keys = new Float64Array(rows[side]);
    for (const part of parts) {
      const codes = part[side];
      for (let i = 0; i < keys.length; i++) keys[i] = (keys[i] as number) * (part.size + 1) + (codes[i] as number) + 1;
    }
    return keys;
  };
  const keys = { first: mixed('first'), second: mixed('second') };
  const coded = numberSidesCodes(keys, undefined);
  const entries = new Float64Array(coded.size);
  for (const side of ['first', 'second'] as const) {
    const codes = coded[side];
    const values = keys[side];
    for (let i = 0; i < codes.length; i++) entries[codes[i] as number] = values[i] as number;
  }
  return { ...coded, label: (group) => labelsOf(parts, entries[group] as number) };
}

function labelsOf(parts: readonly SharedCodes[], key: number): (string | null)[] {
  const labels: (string | null)[] = [];
  let rest = key;
  for (const part of [...parts].reverse()) {
    const code = (rest % (part.size + 1)) - 1;
    rest = Math.floor(rest / (part.size + 1));
    labels.unshift(code < 0 ? null : part.label(code));
  }
  return labels;
}
