import { AppError } from '@/lib/errors';
import { withColumn } from '@/lib/tabular/columns';
import { type Column, formatNumber, type Table, type Vector } from '@/lib/tabular/table';
import { because, cellsBlock } from './changes/model';
import { withoutFlags } from './kernels/flags';
import type { OperationResult } from './operation';

/** A cell as a person enters it; null makes it missing. */
export type EnteredValue = string | number | null;

/**
 * The value as the column stores it: a finite number for a column of numbers, else text. Digits are accepted for a number.
 *
 * @throws AppError `invalid_input` when it is text and the column holds numbers.
 */
export function enteredValue(column: Column, value: EnteredValue): EnteredValue {
  if (value === null) return null;
  if (column.vector.kind === 'text') return typeof value === 'number' ? formatNumber(value) : value;
  const entered = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof entered === 'number' && Number.isFinite(entered)) return entered + 0;
  throw new AppError('invalid_input', `Column “${column.name}” holds numbers, and “${value}” is not one.`, {
    fields: { values: `“${value}” is not a number` },
  });
}

/**
 * Gives the cells at these ascending positions these values (already as the column stores them). Cells that hold the
 * value already are left alone; the others lose their flags.
 */
export function setCells(
  table: Table,
  column: Column,
  positions: Uint32Array,
  values: readonly EnteredValue[],
  reason: string,
): OperationResult {
  const vector = writeCells(column.vector, positions, values);
  const before = column.vector.kind === 'text' ? column.vector.codes : column.vector.values;
  const after = vector.kind === 'text' ? vector.codes : vector.values;
  const changed = positions.filter((position) => !Object.is(before[position], after[position]));
  const block = cellsBlock(table, column, changed, vector, because(reason));
  if (block === undefined) return { table, changes: [] };
  const entered = values.some((value) => typeof value === 'number' && !Number.isInteger(value));
  const type = column.type === 'integer' && entered ? 'number' : column.type;
  return { table: withColumn(table, { ...withoutFlags(column, changed), vector, type }), changes: [block] };
}

function writeCells(vector: Vector, positions: Uint32Array, values: readonly EnteredValue[]): Vector {
  if (vector.kind === 'number') {
    const numbers = vector.values.slice();
    for (const [i, position] of positions.entries()) {
      const value = values[i];
      numbers[position] = typeof value === 'number' ? value : Number.NaN;
    }
    return { ...vector, values: numbers };
  }
  const codes = vector.codes.slice();
  const dictionary = [...vector.dictionary];
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
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
