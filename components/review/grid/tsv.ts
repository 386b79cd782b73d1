import type { RowsJson } from '@/lib/contract/rows';

type Cell = RowsJson['rows'][number][number];

/**
 * Cells as spreadsheets paste them: columns apart by tabs, rows by line ends; a cell with a tab, a line end or a quotation
 * mark at its beginning is quoted, and missing cells are empty.
 */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => cells.map(cellText).join('\t')).join('\n');
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
