import type { Dice } from './dice';

/** What can be wrong with a cell. */
export const ERROR_KINDS = [
  'typo',
  'swap',
  'mojibake',
  'replacement',
  'unit',
  'scale',
  'sentinel',
  'impossible',
  'dependency',
  'order',
  'sum',
  'key',
  'missing',
  'format',
  'exchanged',
  'truncated',
  'spelling',
  'digit',
  'future',
  'checksum',
  'extra',
  'language',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A row by its column names. */
export type Row = Record<string, string>;

/** What to put instead of a right value; without it the kind has a way of its own. */
export type Wrong = (value: string, row: Row, r: Dice) => string;

/** `count` cells of a column get an error of a kind: one of the values given, or what `wrong` makes; `exchanged` names the other column. */
export interface Plant {
  readonly column: string;
  readonly kind: ErrorKind;
  readonly count: number;
  readonly wrong?: Wrong | readonly string[];
  readonly with?: string;
}

/** A table as it should be, and what is to go wrong with it. */
export interface TableDefinition {
  /** Seeds the table and decides its half. */
  readonly name: string;
  readonly rows: (r: Dice) => Row[];
  readonly plants: readonly Plant[];
}

export function plant(column: string, kind: ErrorKind, count: number, wrong?: Wrong | readonly string[]): Plant {
  return wrong === undefined ? { column, kind, count } : { column, kind, count, wrong };
}

export function exchange(column: string, other: string, count: number): Plant {
  return { column, kind: 'exchanged', count, with: other };
}

/** So many rows, each made by one function that knows its number. */
export function repeat(count: number, make: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
