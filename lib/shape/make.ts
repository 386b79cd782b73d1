import type { Table } from '@/lib/tabular/table';
import { appendTables } from './append';
import { invalid } from './find';
import { groupTable } from './group';
import { joinTables } from './join';
import { pivotTable } from './pivot';
import type { Shape } from './shape';
import type { Shaped } from './shaped';
import { splitRowsTable } from './split-rows';
import { unpivotTable } from './unpivot';

/**
 * Makes the table a shape describes. Pure and deterministic; column ids follow from those of the given tables, so that the next
 * version of them gives columns of the same ids.
 *
 * @throws AppError `invalid_input` where a column is not there, or what would come out is too large.
 */
export function makeShape(tables: readonly Table[], shape: Shape): Shaped {
  const [first, second] = tables;
  if (first === undefined) throw invalid('shape', 'There is nothing to make it of.');
  switch (shape.shape) {
    case 'unpivot':
      return unpivotTable(first, shape);
    case 'pivot':
      return pivotTable(first, shape);
    case 'group':
      return groupTable(first, shape);
    case 'split_rows':
      return splitRowsTable(first, shape);
    case 'append':
      return appendTables(tables, shape);
    case 'join':
      if (second === undefined) throw invalid('shape', 'A join needs two datasets.');
      return joinTables(first, second, shape);
  }
}
