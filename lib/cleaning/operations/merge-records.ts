import { z } from 'zod';
import { because, type ChangeBlock } from '@/lib/cleaning/changes/model';
import { positionsOfRows } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { type EnteredValue, setCells } from '@/lib/cleaning/set-cells';
import { cellText, columnById, type Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';
import { rowNumber, rowNumbers } from './row-params';

/** Whose value a column of the kept record takes. */
const takenShape = z.strictObject({ column: z.string(), row: rowNumber });

const paramsSchema = z.strictObject({
  /** The row that stays. */
  keep: rowNumber,
  /** The rows that are records of one thing; all but `keep` go. */
  rows: rowNumbers,
  /** For some columns another row's value is kept. */
  take: z.array(takenShape).default([]),
});

export const mergeRecords = defineOperation({
  id: 'merge_records',
  phase: 'edit',
  origin: 'manual',
  label: 'Merge records',
  description:
    'Makes one row of several that are records of one thing: one stays, with the chosen values of the others.',
  lossy: true,
  rowBound: true,
  params: paramsSchema,
  columns: () => ({ reads: [], adds: [], removes: [] }),
  apply(table, { keep, rows, take }): OperationResult {
    const [kept] = positionsOfRows(table, [keep]);
    const dropped = positionsOfRows(
      table,
      rows.filter((row) => row !== keep),
    );
    if (kept === undefined) return { table, changes: [], skipped: { code: 'row_gone', row: keep } };
    if (dropped.length === 0) return { table, changes: [], skipped: { code: 'rows_gone' } };
    let merged = table;
    const changes: ChangeBlock[] = [];
    for (const { column: id, row } of take) {
      const column = columnById(merged, id);
      const value = column && valueAt(table, id, row);
      if (column === undefined || value === undefined) continue;
      const result = setCells(merged, column, Uint32Array.of(kept), [value], { code: 'taken_from_record', row });
      merged = result.table;
      changes.push(...result.changes);
    }
    const rest = dropRows(merged, dropped, because({ code: 'same_record', row: keep }));
    return { table: rest.table, changes: [...changes, ...rest.changes] };
  },
  sentence: (_params, { rowsRemoved }) => `${plural(rowsRemoved, 'record')} merged into another`,
});

/** The value a column has in a source row; undefined when the row is not there. */
function valueAt(table: Table, columnId: string, row: number): EnteredValue | undefined {
  const [position] = positionsOfRows(table, [row]);
  const vector = columnById(table, columnId)?.vector;
  if (position === undefined || vector === undefined) return undefined;
  if (vector.kind === 'text') return cellText(vector, position);
  const value = vector.values[position] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}
