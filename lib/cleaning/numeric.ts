import type { Column, NumberVector } from '@/lib/tabular/table';

/** Whether the column holds quantities: stored as numbers, and neither an identifier, a date nor a boolean. */
export function isNumeric(column: Column): column is Column & { vector: NumberVector } {
  return column.vector.kind === 'number' && (column.type === 'integer' || column.type === 'number');
}
