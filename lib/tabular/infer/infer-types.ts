import type { Column, Table } from '@/lib/tabular/table';
import { type Inference, inferColumn } from './infer-column';

/**
 * The table with each column's type and unit as `inferColumn` decides them; vectors and everything else are shared. Where no value of a column
 * tells whether `45,125` has decimals or thousands, the columns decide that do tell.
 */
export function inferTypes(table: Table): Table {
  const columns = table.columns.map(withInferredType);
  if (!areDecimalCommas(columns)) return { ...table, columns };
  return {
    ...table,
    columns: columns.map((column) =>
      isUntold(inferColumn(column)) ? withInferredType({ ...column, decimal: ',' }) : column,
    ),
  };
}

function withInferredType(column: Column): Column {
  const { type, unit } = inferColumn(column);
  const { unit: _former, ...rest } = column;
  return unit === null ? { ...rest, type } : { ...rest, type, unit };
}

/** Whether some columns are written with decimal commas and none with a decimal point. */
function areDecimalCommas(columns: readonly Column[]): boolean {
  const texts = columns.filter(({ vector }) => vector.kind === 'text');
  return texts.some((column) => decimalOf(column) === ',') && !columns.some((column) => decimalOf(column) === '.');
}

/** The separator that the numbers of the column have beyond doubt; undefined where they have none, or both. */
function decimalOf(column: Column): '.' | ',' | undefined {
  if (column.vector.kind === 'number') {
    const { values, decimals = 0 } = column.vector;
    return decimals > 0 || values.some((value) => !Number.isNaN(value) && !Number.isInteger(value)) ? '.' : undefined;
  }
  const { number } = inferColumn(column);
  if (number === undefined || number.ambiguous || number.integers || number.mixed) return undefined;
  return number.decimals > 0 ? number.decimal : undefined;
}

/** Whether the values alone do not tell the separator. */
function isUntold({ number, undecided }: Inference): boolean {
  if (undecided !== undefined) return undecided.doubts.every(({ kind }) => kind === 'decimal');
  return number?.ambiguous === true;
}
