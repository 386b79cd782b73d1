import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { uniqueNames } from '@/lib/tabular/unique-names';
import { aggregateColumn } from './aggregate';
import { columnOf, columnsOf, invalid } from './find';
import { groupRows, type RowGroups } from './row-groups';
import { type Measure, NUMERIC_AGGREGATES, type ShapeNote, type ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { columnAt, newTable } from './vectors';

/**
 * One row for each combination of values that occurs, in the order of first appearance, with what its rows say together. Missing
 * cells are a value of their own, as in SQL's GROUP BY.
 */
export function groupTable(table: Table, { by, values }: ShapeOf<'group'>): Shaped {
  if (by.length + values.length === 0) throw invalid('by', 'Choose at least one column to group by, or a value.');
  const keys = columnsOf(table, by, 'by');
  const groups = groupRows(
    keys.map(({ vector }) => vector),
    rowCount(table),
  );
  const notes: ShapeNote[] = [];
  const measures = values.map((measure) => measureColumn(table, measure, groups, notes));
  return {
    table: newTable(named([...keys.map((key) => columnAt(key, groups.first)), ...measures]), groups.first.length),
    notes,
  };
}

/** Ids that follow from what is computed, so that a chart finds the column again in the next version. */
export const measureId = ({ column, aggregate }: Measure): string =>
  column === undefined ? 'rows' : `${column}_${aggregate}`;

/** What is computed, as a column with a row for each group. */
export function measureColumn(table: Table, measure: Measure, groups: RowGroups, notes: ShapeNote[]): Column {
  const id = measureId(measure);
  if (measure.column === undefined) {
    const vector = { kind: 'number' as const, values: Float64Array.from(groups.sizes) };
    return { id, name: measure.name ?? 'rows', vector, type: 'integer' };
  }
  const column = columnOf(table, measure.column, 'values');
  if (NUMERIC_AGGREGATES.includes(measure.aggregate) && column.vector.kind !== 'number') {
    throw invalid('values', `${column.name} holds text: it has no ${measure.aggregate}.`);
  }
  const { vector, type, filled } = aggregateColumn(column, groups, measure.aggregate);
  if (filled > 0) notes.push({ code: 'filled_left_out', cells: filled, column: column.name });
  const isCount = measure.aggregate === 'count' || measure.aggregate === 'distinct';
  return {
    id,
    name: measure.name ?? `${column.name}_${measure.aggregate}`,
    vector,
    type,
    ...(!isCount && column.unit !== undefined && { unit: column.unit }),
  };
}

/** The columns under names and ids that are all different. */
export function named(columns: readonly Column[]): Column[] {
  const names = uniqueNames(columns.map(({ name }) => name));
  const ids = uniqueNames(columns.map(({ id }) => id));
  return columns.map((column, i) => ({ ...column, id: ids[i] as string, name: names[i] as string }));
}
