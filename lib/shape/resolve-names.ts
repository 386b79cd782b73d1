import { findColumn } from '@/lib/tabular/find-column';
import type { Table } from '@/lib/tabular/table';
import { invalid } from './find';
import type { Measure, Shape } from './shape';

/**
 * The shape with the ids of columns that are named: what was said of one file so holds for the next. An id goes before a name.
 *
 * @throws AppError `invalid_input` for a column there is not, and for a name that several have
 */
export function resolveNames(shape: Shape, tables: readonly Table[]): Shape {
  const [first, second] = tables;
  if (first === undefined) throw invalid('shape', 'There is nothing to make it of.');
  const of = (table: Table, field: string) => (name: string) => findColumn(table, name, field).id;
  const ids = (names: readonly string[], field: string, table = first) => names.map(of(table, field));
  const measures = (values: readonly Measure[]) =>
    values.map((value) =>
      value.column === undefined ? value : { ...value, column: of(first, 'values')(value.column) },
    );
  switch (shape.shape) {
    case 'unpivot':
      return {
        ...shape,
        columns: ids(shape.columns, 'columns'),
        ...(shape.keep && { keep: ids(shape.keep, 'keep') }),
      };
    case 'pivot':
      return {
        ...shape,
        by: ids(shape.by, 'by'),
        column: of(first, 'column')(shape.column),
        values: measures(shape.values),
      };
    case 'group':
      return { ...shape, by: ids(shape.by, 'by'), values: measures(shape.values) };
    case 'split_rows':
      return { ...shape, column: of(first, 'column')(shape.column) };
    case 'append':
      return {
        ...shape,
        columns: shape.columns.map(({ name, from }) => ({
          name,
          from: from.map((column, place) => {
            const table = tables[place];
            return column === null || table === undefined ? column : of(table, 'columns')(column);
          }),
        })),
      };
    case 'join':
      if (second === undefined) return shape;
      return {
        ...shape,
        keys: shape.keys.map(({ left, right }) => ({
          left: of(first, 'keys')(left),
          right: of(second, 'keys')(right),
        })),
        ...(shape.take && { take: ids(shape.take, 'take', second) }),
      };
  }
}
