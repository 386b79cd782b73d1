import { because, type ChangeBlock, cellsBlock } from '@/lib/cleaning/changes/model';
import { companionOfDates } from '@/lib/cleaning/companions';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import type { ChangedColumn } from '@/lib/cleaning/targets';
import { distinctCounts, mapDictionary } from '@/lib/tabular/columns';
import { CellFlag, type Column, type Table, type TextVector } from '@/lib/tabular/table';
import { type DateConvention, formatDate, parseDate } from '@/lib/tabular/values/parse-date';

export const DATE_PRECISIONS = ['month', 'day', 'datetime'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * The column with its dates in ISO 8601 at this precision. Logged are the cells whose text changes, with what the
 * reading rests on, and, each one, those that are no date and become missing. What the dates said besides stays as a companion.
 *
 * @param cells the cells of the column as text, if they are stored as numbers (`20240115`).
 */
export function convertToDate(
  table: Table,
  column: Column,
  cells: TextVector,
  convention: DateConvention,
  precision: DatePrecision,
): ChangedColumn & { readonly changes: (ChangeBlock | undefined)[] } {
  const counts = distinctCounts(cells);
  const read = (text: string, code: number) => (counts[code] === 0 ? null : parseDate(text, convention));
  // Days there are few of; points in time may be as many as there are rows, and are not kept.
  const dates = precision === 'datetime' ? undefined : cells.dictionary.map(read);
  const lostCodes = new Uint8Array(cells.dictionary.length);
  const { vector, changedCodes } = mapDictionary(cells, (text, code) => {
    const date = dates === undefined ? read(text, code) : (dates[code] ?? null);
    if (date === null) lostCodes[code] = 1;
    return date === null ? null : formatDate(date, precision);
  });
  const lost = positionsOfCodes(cells, lostCodes);
  const rewrittenCodes = changedCodes.map((changed, code) => (lostCodes[code] === 1 ? 0 : changed));
  const rewritten = positionsOfCodes(cells, rewrittenCodes);
  const { share, order, certainty, telling, against } = convention;
  const reading = because({ code: 'read_as_date', precision, share, order, certainty, telling, against });
  const notRead = because({ code: 'not_a_date', share });
  const { unit: _unit, expectedRange: _range, ...rest } = column;
  return {
    column: {
      ...rest,
      ...(lost.length > 0 && { flags: withFlag(column, cells.codes.length, lost, CellFlag.Unread) }),
      vector,
      type: precision === 'datetime' && convention.hasTime ? 'datetime' : 'date',
    },
    ...(dates !== undefined && {
      companion: companionOfDates(column, cells, dates, vector, convention.hasTime ? 'datetime' : 'date'),
    }),
    changes: [
      cellsBlock(table, column, rewritten, vector, reading),
      cellsBlock(table, column, lost, { kind: 'constant', text: null }, notRead),
    ],
  };
}
