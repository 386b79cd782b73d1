import type { Finding } from '@/lib/findings/finding';
import { countFilled } from '@/lib/tabular/measured-values';
import { columnById, rowCount, type Table } from '@/lib/tabular/table';
import { columnsUsed } from './fact';
import type { QualityOf } from './judge';

/** Shares of filled and suspected cells by column, of the whole table, averaged over the columns a query reads. */
export function qualityIn(table: Table, open: readonly Finding[]): QualityOf {
  const rows = Math.max(1, rowCount(table));
  const suspected = new Map<string, Set<number>>();
  for (const { column, rows: cells } of open) {
    const known = suspected.get(column) ?? new Set();
    for (const row of cells) known.add(row);
    suspected.set(column, known);
  }
  const filled = new Map<string, number>();
  const filledShare = (id: string): number => {
    const known = filled.get(id);
    if (known !== undefined) return known;
    const share = countFilled(columnById(table, id)?.flags) / rows;
    filled.set(id, share);
    return share;
  };
  return (query) => {
    const ids = columnsUsed(query);
    const mean = (share: (id: string) => number) =>
      ids.length === 0 ? 0 : ids.reduce((sum, id) => sum + share(id), 0) / ids.length;
    return { filled: mean(filledShare), suspected: mean((id) => (suspected.get(id)?.size ?? 0) / rows) };
  };
}
