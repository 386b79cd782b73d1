import { headerParts } from '@/lib/tabular/labels/header-parts';
import type { BaseTable } from './base-tables';

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;
const NO_AMOUNT =
  /(?:^|[^a-z])(?:id|code|no|nr|year|jahr|zip|rank|index|lat|lon|latitude|longitude|month|day|hour)(?:[^a-z]|$)/i;

/** Whether the text is a number as programs write it, of no more digits than a float holds. */
export function isPlain(cell: string): boolean {
  return PLAIN.test(cell) && cell.replaceAll(/\D/g, '').length <= MOST_DIGITS;
}

/** Columns of nothing but plain numbers. */
export function plainColumns({ names, rows }: BaseTable): number[] {
  return names.flatMap((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > rows.length / 2 && cells.every(isPlain) ? [column] : [];
  });
}

/** Plain columns that somebody may add up, by their names. */
export function additiveColumns(table: BaseTable): number[] {
  return plainColumns(table).filter((column) => !NO_AMOUNT.test(table.names[column] ?? ''));
}

/** Additive columns whose name gives no unit yet. */
export function amountColumns(table: BaseTable): number[] {
  return additiveColumns(table).filter((column) => headerParts(table.names[column] ?? '').unit === null);
}

/** A column of a few different texts, by which the rows can be put in groups. */
export function groupColumn({ names, rows }: BaseTable): number | undefined {
  const found = names.findIndex((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const distinct = new Set(cells).size;
    return (
      distinct > 1 &&
      distinct <= Math.min(12, rows.length / 3) &&
      cells.every((cell) => /^\p{L}[\p{L} -]{2,}$/u.test(cell))
    );
  });
  return found < 0 ? undefined : found;
}

/** Most decimals of any cell of the column. */
export function decimalsOf(rows: BaseTable['rows'], column: number): number {
  return Math.max(0, ...rows.map((row) => (row[column] ?? '').split('.')[1]?.length ?? 0));
}

/** The sum of the column as a spreadsheet shows it. */
export function sumOf(rows: BaseTable['rows'], column: number): string {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0).toFixed(decimalsOf(rows, column));
}
