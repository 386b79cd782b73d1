import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { ColumnKind } from '@/lib/tabular/kinds';
import { type Column, type ColumnType, rowCount, type Table, type Vector } from '@/lib/tabular/table';
import { type Checked, type Context, ROWS, spread, valuesIn } from './checked';
import { writeDate } from './dates';
import { MOST_DECIMALS } from './decimals';
import { FALSE, TRUE, type Values } from './types';

/** What a formula gives, row by row, and what it means: as much of a column as it decides. */
export interface ComputedColumn extends Pick<Column, 'vector' | 'type' | 'kind' | 'unit'> {
  /** Rows in which something was divided by zero: they are missing. */
  readonly zeroDivisions: number;
}

/** Kinds that follow from how a number was computed, more surely than from its values. */
const SURE_KINDS: ReadonlySet<ColumnKind> = new Set([
  'money',
  'share',
  'count',
  'duration',
  'year',
  'date_part',
  'ordinal',
]);

/** Computes the formula for every row of the table it was checked against. */
export function computeColumn(checked: Checked, table: Table): ComputedColumn {
  const context: Context = { table, rows: rowCount(table), zeroDivisions: 0 };
  const values = spread(valuesIn(checked, ROWS, context), context.rows);
  const vector = vectorOf(values, checked);
  const isSure = checked.kind !== null && SURE_KINDS.has(checked.kind);
  return {
    vector,
    type: typeOf(checked, vector),
    ...(checked.type === 'number' && isSure && checked.kind !== null && { kind: checked.kind }),
    ...(checked.type === 'number' && checked.unit !== null && { unit: checked.unit }),
    zeroDivisions: context.zeroDivisions,
  };
}

/** For each row whether the condition is true; missing is not. @param checked a formula that says yes or no */
export function computeMask(checked: Checked, table: Table): Uint8Array {
  const context: Context = { table, rows: rowCount(table), zeroDivisions: 0 };
  const values = spread(valuesIn(checked, ROWS, context), context.rows);
  const mask = new Uint8Array(context.rows);
  if (values.type === 'boolean') for (let i = 0; i < mask.length; i++) if (values.values[i] === TRUE) mask[i] = 1;
  return mask;
}

function vectorOf(values: Values, { precision, decimals, written }: Checked): Vector {
  switch (values.type) {
    case 'text':
      return withoutEmpty(values.codes, values.dictionary);
    case 'boolean': {
      const codes = new Int32Array(values.values.length);
      for (let i = 0; i < codes.length; i++) {
        const flag = values.values[i];
        codes[i] = flag === FALSE ? 0 : flag === TRUE ? 1 : -1;
      }
      return { kind: 'text', codes, dictionary: ['false', 'true'] };
    }
    case 'date':
      return datesAsText(values.values, precision);
    case 'number': {
      const fixed = written ?? (decimals !== null && decimals > 0 && decimals <= MOST_DECIMALS ? decimals : undefined);
      return { kind: 'number', values: values.values, ...(fixed !== undefined && { decimals: fixed }) };
    }
  }
}

/** An empty text is a missing cell. */
function withoutEmpty(codes: Int32Array, dictionary: readonly string[]): Vector {
  const empty = dictionary.indexOf('');
  if (empty < 0) return { kind: 'text', codes, dictionary };
  const recoded = codes.map((code) => (code === empty ? -1 : code > empty ? code - 1 : code));
  return { kind: 'text', codes: recoded, dictionary: dictionary.toSpliced(empty, 1) };
}

function datesAsText(values: Float64Array, precision: Checked['precision']): Vector {
  const codes = new Int32Array(values.length).fill(-1);
  const dictionary: string[] = [];
  const byDate = new Map<number, number>();
  const byText = new Map<string, number>();
  for (let i = 0; i < values.length; i++) {
    const ms = values[i] as number;
    if (Number.isNaN(ms)) continue;
    let code = byDate.get(ms);
    if (code === undefined) {
      const text = writeDate(ms, precision);
      code = byText.get(text) ?? dictionary.push(text) - 1;
      byText.set(text, code);
      byDate.set(ms, code);
    }
    codes[i] = code;
  }
  return { kind: 'text', codes, dictionary };
}

function typeOf({ type, precision, decimals }: Checked, vector: Vector): ColumnType {
  switch (type) {
    case 'number':
      return decimals === 0 ? 'integer' : 'number';
    case 'date':
      return precision === 'datetime' ? 'datetime' : 'date';
    case 'boolean':
      return 'boolean';
    default: {
      const inferred = inferColumn({ name: '', vector }).type;
      return inferred === 'category' || inferred === 'identifier' ? inferred : 'text';
    }
  }
}
