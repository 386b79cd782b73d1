import { rowCount, type Table } from '@/lib/tabular/table';
import { CONFIDENCES, type Confidence, type Finding } from './finding';

/** How far a table can be trusted. Shares are 0–1; 1 where there are no cells. */
export interface TrustFacts {
  /** Share of all cells that no open finding points at. */
  readonly trust: number;
  /** Open findings by how sure they are. */
  readonly open: Readonly<Record<Confidence, number>>;
  /** The same share by column, in the order of the table. */
  readonly columns: readonly { readonly id: string; readonly trust: number }[];
}

/** Trust of a table, given the findings that nobody has decided on. A cell counts once however many findings point at it. */
export function trustOf(table: Table, open: readonly Finding[]): TrustFacts {
  const rows = rowCount(table);
  const suspected = new Map(table.columns.map(({ id }) => [id, new Set<number>()]));
  for (const { column, rows: cells } of open) for (const row of cells) suspected.get(column)?.add(row);
  const share = (cells: number, of: number) => (of === 0 ? 1 : 1 - cells / of);
  const columns = table.columns.map(({ id }) => ({ id, trust: share(suspected.get(id)?.size ?? 0, rows) }));
  const cells = [...suspected.values()].reduce((sum, set) => sum + set.size, 0);
  return {
    trust: share(cells, rows * table.columns.length),
    open: Object.fromEntries(
      CONFIDENCES.map((level) => [level, open.filter(({ confidence }) => confidence === level).length]),
    ) as Record<Confidence, number>,
    columns,
  };
}
