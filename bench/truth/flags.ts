import { suggestOperations } from '@/lib/cleaning/suggest';
import { CellFlag, cellText, isMissing } from '@/lib/tabular/table';
import type { Processed } from './pipeline';
import { cellKey } from './score';

const place = (id: string) => Number(id.slice(1));

/** Cells marked without findings: outliers, values that could not be read, spellings offered for merging, empty cells. */
export function flaggedCells({ source, table }: Processed): Set<string> {
  const cells = new Set<string>();
  for (const column of table.columns) {
    const before = source.columns.find(({ id }) => id === column.id);
    for (const [position, row] of table.rowIndex.entries()) {
      const flags = column.flags?.[position] ?? 0;
      const isEmpty = isMissing(column.vector, position) || (flags & CellFlag.Filled) !== 0;
      if (isEmpty || (flags & CellFlag.Outlier) !== 0) {
        if (before !== undefined) cells.add(cellKey(row, place(column.id)));
      }
    }
  }
  for (const cell of offeredMerges({ table })) cells.add(cellKey(cell.row, cell.column));
  return cells;
}

/** Each cell a suggested merge would change, and to what. */
export function offeredMerges({ table }: Pick<Processed, 'table'>): { row: number; column: number; to: string }[] {
  const offered: { row: number; column: number; to: string }[] = [];
  for (const { operation, params } of suggestOperations(table)) {
    if (operation !== 'merge_variants') continue;
    const { column: id, merges } = params as { column: string; merges: { from: string[]; to: string }[] };
    const column = table.columns.find((candidate) => candidate.id === id);
    if (column === undefined) continue;
    const target = new Map(merges.flatMap(({ from, to }) => from.map((text) => [text, to] as const)));
    for (const [position, row] of table.rowIndex.entries()) {
      const to = target.get(cellText(column.vector, position) ?? '');
      if (to !== undefined) offered.push({ row, column: place(id), to });
    }
  }
  return offered;
}
