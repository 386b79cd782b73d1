import { withColumn } from '@/lib/tabular/columns';
import { type Column, formatNumber, type Table, type Vector } from '@/lib/tabular/table';
import { because, cellsBlock } from './changes/model';
import type { Reason, Skip } from './changes/reason';
import { withoutFlags } from './kernels/flags';
import type { OperationResult } from './operation';

/** A cell as a person enters it; null makes it missing. */
export type EnteredValue = string | number | null;

/** Why the column cannot hold the value, null when it can. A column of numbers takes numbers and digits. */
export function refusalOf(column: Column, value: EnteredValue): Skip | null {
  if (value === null || column.vector.kind === 'text' || Number.isFinite(asNumber(value))) return null;
  return { code: 'not_a_value', column: column.name, value };
}

/** The value as the column stores it, if it can hold it. */
export function storedValue(column: Column, value: EnteredValue): EnteredValue {
  if (value === null) return null;
  if (column.vector.kind === 'number') return asNumber(value) + 0;
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** `Number` alone would also take `0x10`, which is no number to a person. */
const DIGITS = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function asNumber(value: string | number): number {
  return typeof value === 'string' && !DIGITS.test(value.trim()) ? Number.NaN : Number(value);
}

/**
 * Gives the cells at these ascending positions these values. Cells that hold the value already are left alone; the others
 * lose their flags. Skipped when the column cannot hold one of the values.
 */
export function setCells(
  table: Table,
  column: Column,
  positions: Uint32Array,
  entered: readonly EnteredValue[],
  reason: Reason,
): OperationResult {
  for (const value of entered) {
    const refusal = refusalOf(column, value);
    if (refusal !== null) return { table, changes: [], skipped: refusal };
  }
  const values = entered.map((value) => storedValue(column, value));
  const vector = writeCells(column.vector, positions, values);
  const before = column.vector.kind === 'text' ? column.vector.codes : column.vector.values;
  const after = vector.kind === 'text' ? vector.codes : vector.values;
  const changed = positions.filter((position) => !Object.is(before[position], after[position]));
  const block = cellsBlock(table, column, changed, vector, because(reason));
  if (block === undefined) return { table, changes: [] };
  const hasFraction = values.some((value) => typeof value === 'number' && !Number.isInteger(value));
  const type = column.type === 'integer' && hasFraction ? 'number' : column.type;
  return { table: withColumn(table, { ...withoutFlags(column, changed), vector, type }), changes: [block] };
}

/** The vector with these values at these positions. */
export function writeCells(vector: Vector, positions: Uint32Array, values: readonly EnteredValue[]): Vector {
  if (vector.kind === 'number') {
    const numbers = vector.values.slice();
    for (const [i, position] of positions.entries()) {
      const value = values[i];
      numbers[position] = typeof value === 'number' ? value : Number.NaN;
    }
    return { ...vector, values: numbers };
  }
  const wanted = new Set(values);
  const dictionary = [...vector.dictionary];
  const codeOf = new Map<string, number>();
  for (const [code, text] of dictionary.entries()) if (wanted.has(text)) codeOf.set(text, code);
  const codes = vector.codes.slice();
  for (const [i, position] of positions.entries()) {
    const value = values[i];
    if (typeof value !== 'string') {
      codes[position] = -1;
      continue;
    }
    const code = codeOf.get(value) ?? dictionary.push(value) - 1;
    codeOf.set(value, code);
    codes[position] = code;
  }
  return { kind: 'text', codes, dictionary };
}
