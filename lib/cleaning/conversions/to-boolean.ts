import { because, type ChangeBlock, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsWhere } from '@/lib/cleaning/kernels/positions';
import { mapDictionary } from '@/lib/tabular/columns';
import type { Column, Table, TextVector } from '@/lib/tabular/table';
import { type BooleanConvention, parseBoolean } from '@/lib/tabular/values/parse-boolean';

/** The column with `true` and `false` for every spelling of yes and no. Other values stay, or become missing when `strict`. */
export function convertToBoolean(
  table: Table,
  column: Column,
  cells: TextVector,
  convention: BooleanConvention,
  strict: boolean,
): { column: Column; changes: (ChangeBlock | undefined)[] } {
  const { vector, changedCodes } = mapDictionary(cells, (text) => {
    const value = parseBoolean(text, convention);
    return value === null ? (strict ? null : text) : String(value);
  });
  const isChanged = (i: number) => {
    const code = cells.codes[i] as number;
    return code >= 0 && changedCodes[code] === 1;
  };
  const rewritten = positionsWhere(cells.codes.length, (i) => isChanged(i) && (vector.codes[i] as number) >= 0);
  const lost = positionsWhere(cells.codes.length, (i) => isChanged(i) && (vector.codes[i] as number) < 0);
  const name = convention.byName ? (column.sourceName ?? column.name).trim() : null;
  const read = because({ code: 'read_as_boolean', share: convention.share, name });
  const { unit: _unit, expectedRange: _range, ...rest } = column;
  return {
    column: { ...rest, vector, type: 'boolean' },
    changes: [
      cellsBlock(table, column, rewritten, vector, read),
      cellsBlock(table, column, lost, { kind: 'constant', text: null }, because({ code: 'not_a_boolean' })),
    ],
  };
}
