import { fetchJson } from '@/components/api/fetch-json';
import { rowsPath } from '@/components/dataset/grid/rows-api';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import type { RowsJson } from '@/lib/contract/rows';
import { number } from '@/lib/text/words';
import { type CellRange, rangeSize } from './selection';
import { toTsv } from './tsv';

const MAX_CELLS = 200_000;
const MAX_ROWS = 20_000;
const ROWS_A_REQUEST = 1000;

/** Why a range is too much for a clipboard; null when it is not. */
export function copyRefusal(range: CellRange): string | null {
  const { rows, columns } = rangeSize(range);
  if (rows <= MAX_ROWS && rows * columns <= MAX_CELLS) return null;
  return `${number(rows)} × ${number(columns)} cells are too many to copy: ${number(MAX_CELLS)} cells in ${number(MAX_ROWS)} rows at most. Download the data instead.`;
}

/** The cells of a range as text, read from the server. Throws ApiError. */
export async function rangeText(table: TableRef, range: CellRange): Promise<string> {
  const rows: RowsJson['rows'] = [];
  for (let offset = range.top; offset <= range.bottom; offset += ROWS_A_REQUEST) {
    const limit = Math.min(ROWS_A_REQUEST, range.bottom - offset + 1);
    const page = await fetchJson<RowsJson>(rowsPath({ ...table, offset, limit }));
    for (const cells of page.rows) rows.push(cells.slice(range.left, range.right + 1));
  }
  return toTsv(rows);
}

/** Puts text that is still to come on the clipboard; asked for at once, since browsers allow it only right after a key. */
export async function writeClipboard(text: Promise<string>): Promise<void> {
  if ('clipboard' in navigator) {
    const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    copyBySelection(await text);
  }
}

/** For addresses without encryption, where there is no clipboard. */
function copyBySelection(text: string): void {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!isCopied) throw new Error('The browser refused to copy.');
}
