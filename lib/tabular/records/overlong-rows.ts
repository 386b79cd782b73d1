import { isMissing } from '@/lib/tabular/table';
import type { SheetRows } from './sheet-rows';

/** More long rows than this share, or than one, are how the table is. */
const MOST_SHARE = 0.01;
const FEWEST_OTHERS = 3;

/** Sets aside the few rows with more cells than the table has columns, which otherwise would get columns of their own. */
export function findOverlongRows(rows: SheetRows): void {
  const extra = rows.table.columns.slice(rows.width);
  if (extra.length === 0) return;
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) if (extra.some(({ vector }) => !isMissing(vector, row))) found.push(row);
  if (found.length > Math.max(1, rows.count * MOST_SHARE) || rows.count - found.length < FEWEST_OTHERS) return;
  for (const row of found) rows.setAside(row, 'overlong');
}
