import type { AsideKind, AsideRows, SetAside } from '@/lib/tabular/records/aside';
import { list, number, plural } from '@/lib/text/words';

/** One and several rows of a kind that are no records. */
const KINDS: Record<AsideKind, readonly [one: string, many: string]> = {
  blank: ['blank row', 'blank rows'],
  repeated_header: ['repeated header', 'repeated headers'],
  units: ['row of units', 'rows of units'],
  total: ['total', 'totals'],
  note: ['note', 'notes'],
  heading: ['heading', 'headings'],
  second_table: ['row of a second table', 'rows of a second table'],
  overlong: ['row with too many cells', 'rows with too many cells'],
};

/** "3 rows are no records and were set aside: 2 totals and 1 note."; nothing when there are none. */
export function asideSummary(aside: SetAside | undefined): string | undefined {
  if (aside === undefined || aside.row_count === 0) return undefined;
  const counts = new Map<AsideKind, number>();
  for (const { kind, row_count } of aside.groups) counts.set(kind, (counts.get(kind) ?? 0) + row_count);
  const all = [...counts.values()].reduce((a, b) => a + b, 0) === aside.row_count;
  const kinds = [...counts].map(([kind, count]) => plural(count, ...KINDS[kind]));
  const rows =
    aside.row_count === 1 ? 'One row is no record and was' : `${number(aside.row_count)} rows are no records and were`;
  return `${rows} set aside: ${list(kinds, KINDS_SHOWN)}${all ? '' : ', and more'}.`;
}

const KINDS_SHOWN = Object.keys(KINDS).length;

/** "A second table beside the first (product and stock, 2 rows) was set aside."; nothing when there is none. */
export function besideSummary(aside: SetAside | undefined): string | undefined {
  if (aside?.beside === undefined) return undefined;
  const { names, row_count } = aside.beside;
  return `A second table beside the first (${list(names)}, ${plural(row_count, 'row')}) was set aside.`;
}

/** Where the rows stand, numbered from 1 as people see them: "Row 12", "Rows 12–40". */
export function asidePlace({ row, row_count }: AsideRows): string {
  return row_count === 1 ? `Row ${number(row + 1)}` : `Rows ${number(row + 1)}–${number(row + row_count)}`;
}

/** What the rows were taken for, and why: "total: the sum of rows 1–11 in quantity". */
export function asideReason({ kind, row_count, total }: AsideRows): string {
  const [one, many] = KINDS[kind];
  if (total === undefined) return row_count === 1 ? one : many;
  if (total.records === null) return `${one}: says “${total.word}” and is otherwise nearly empty`;
  const [first, last] = total.records;
  const of = total.of === 'sum' ? 'the sum' : 'the mean';
  return `${one}: ${of} of rows ${number(first + 1)}–${number(last + 1)} in ${list(total.columns)}`;
}

/** The cells of the first of the rows, as in the file. */
export function asideText({ cells }: AsideRows): string {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells
    .slice(0, last + 1)
    .map((cell) => cell ?? '')
    .join(' | ');
}
