import { cellText, type Table } from '@/lib/tabular/table';
import { parseDate } from '@/lib/tabular/values/parse-date';
import type { TruthTable } from './make';
import { cellKey } from './score';

/** Cells that were right in the file and say less or something else after cleaning. */
export interface Damage {
  readonly right: number;
  /** By what happened: `months`, `age groups`, `filled`, `rows removed`, `columns removed`, `lost`, `other`. */
  readonly damaged: ReadonlyMap<string, number>;
}

/** Compares the cleaned table with what the file should say; cells that were wrong in the file are left out. */
export function damageOf({ columns, clean, dirty, errors }: TruthTable, table: Table): Damage {
  const wrong = new Set(errors.map(({ row, column }) => cellKey(row, columns.indexOf(column))));
  const positionOf = new Map(Array.from(table.rowIndex, (row, position) => [row, position]));
  const damaged = new Map<string, number>();
  let right = 0;
  for (const [row, cells] of clean.entries()) {
    const position = positionOf.get(row);
    for (const [place, name] of columns.entries()) {
      if (wrong.has(cellKey(row, place)) || dirty[row]?.[name] !== cells[name]) continue;
      right++;
      const column = table.columns.find(({ id }) => id === `c${place}`);
      const before = cells[name] ?? '';
      const what =
        position === undefined
          ? 'rows removed'
          : column === undefined
            ? before === ''
              ? null
              : 'columns removed'
            : difference(before, cellText(column.vector, position));
      if (what !== null) damaged.set(what, (damaged.get(what) ?? 0) + 1);
    }
  }
  return { right, damaged };
}

/** What became of a value; null when it says the same. */
export function difference(before: string, after: string | null): string | null {
  const text = before.trim();
  if (after === text || (after === null && text === '')) return null;
  if (text === '') return 'filled';
  if (after === null) return 'lost';
  if (sameNumber(text, after)) return null;
  if (/^\d{4}-\d\d$/.test(after) && text !== after) return isDate(text) ? 'months' : 'other';
  if (isDate(text) && sameDate(text, after)) return null;
  if (/^\d+(?:-\d+|\+)$/.test(after) && /^\d+$/.test(text)) return 'age groups';
  if (after.toLowerCase() === text.toLowerCase() && /^(?:true|false|yes|no|y|n|ja|nein)$/i.test(text)) return null;
  return 'other';
}

function sameNumber(a: string, b: string): boolean {
  const left = plainNumber(a);
  return !Number.isNaN(left) && left === Number(b);
}

/** As a person reads it: without unit and separators of thousands, with a decimal comma where it stands alone. */
function plainNumber(text: string): number {
  const body = text.replace(/\s?(?:%|€|\$|EUR|USD|patients)$/, '');
  return Number(/^-?\d+,\d+$/.test(body) ? body.replace(',', '.') : body.replaceAll(',', ''));
}

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

function datesOf(text: string) {
  return ORDERS.flatMap((order) => parseDate(text, { order, compact: true, serial: false }) ?? []);
}

function isDate(text: string): boolean {
  return datesOf(text).length > 0;
}

function sameDate(a: string, b: string): boolean {
  const key = (text: string) =>
    datesOf(text).map(
      ({ year, month, day, time }) =>
        `${year}-${month}-${day} ${time?.hour ?? 0}:${time?.minute ?? 0}:${time?.second ?? 0}`,
    );
  const right = key(b);
  return key(a).some((one) => right.includes(one));
}
