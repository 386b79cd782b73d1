import { ColumnBuilder, checkTableSize, tableOfVectors } from '@/lib/tabular/column-builder';
import type { Table, Vector } from '@/lib/tabular/table';
import { findStart, type HeadRow, headerNames } from './header';
import { columnLetters, type Range } from './references';
import { cut, type Region, sideBySide } from './separate-tables';

const WINDOW_ROWS = 64;
/** So many rows of two cells may say what a file is about; more are a table. */
const MOST_PAIRS = 6;
/** A few cells in far columns make a table large; it is refused before it takes the memory. */
const ROWS_BETWEEN_CHECKS = 256;
/** Gaps remembered; a sheet with more has blank rows everywhere. */
const MOST_GAPS = 10_000;

/** Where the table was found on its sheet. Rows are numbered as spreadsheets show them, from 1. */
export interface TableLayout {
  /** Rows that name the columns; none when the sheet has no header. */
  header_rows: number[];
  /** Texts above the header, row by row, cells joined with ` | `. */
  preamble: string[];
  /** Rows between the first and the last that hold nothing, left out. */
  blank_rows: number;
}

/** One of the tables on a sheet. */
export interface FoundTable {
  /** As spreadsheets name it: `B3:F20`. */
  range: string;
  table: Table;
  layout: TableLayout;
  /** Rows of the table directly below blank ones of the sheet. */
  belowBlank: number[];
}

/**
 * Rows of a sheet that lie below one another and hold one table, or several side by side. The first rows wait until the merged
 * cells are known, which stand at the end of a sheet; those after them go into their columns at once.
 */
export class Stack {
  /** The first rows, none of them blank. */
  readonly head: HeadRow[] = [];
  private readonly builders: (ColumnBuilder | undefined)[] = [];
  /** By column how many numbers have which unit; `''` for none. */
  private readonly units: (Map<string, number> | undefined)[] = [];
  private readonly first: (number | undefined)[] = [];
  private readonly last: (number | undefined)[] = [];
  private readonly windowRows: number;
  private current: HeadRow | undefined;
  private row = -1;
  /** Number of rows so far, blank ones left out; the place of the current one is one less. */
  private filledRows = 0;
  /** Number of columns with a cell below the first rows. */
  private columnCount = 0;
  /** Places of rows directly below blank ones. */
  private readonly gaps: number[] = [];

  /** @param headerRow zero-based row of the header when a person gave it, -1 for none */
  constructor(private readonly headerRow?: number) {
    this.windowRows = Math.max(WINDOW_ROWS, Math.min((headerRow ?? 0) + 3, 10_000));
  }

  /** Whether there is more than titles, and names with values beside them, which stand above a table. */
  get isTable(): boolean {
    const wide = this.head.filter(({ cells }) => cells.size > 2).length;
    const paired = this.head.filter(({ cells }) => cells.size === 2).length;
    return wide > 1 || wide + paired > MOST_PAIRS;
  }

  /** The last row with a cell, zero-based. */
  get lastRow(): number {
    return this.row;
  }

  number(row: number, column: number, value: number, unit: string): void {
    const place = this.enter(row, column);
    const units = this.units[column];
    if (units === undefined) this.units[column] = new Map([[unit, 1]]);
    else if (unit !== '' || units.size > 1) units.set(unit, (units.get(unit) ?? 0) + 1);
    else if (!units.has('')) units.set('', 1);
    if (this.current === undefined) this.builder(column).setNumber(place, value);
    else this.current.cells.set(column, { value, isWords: false });
  }

  text(row: number, column: number, text: string, isWords: boolean): void {
    const place = this.enter(row, column);
    if (this.current === undefined) this.builder(column).setText(place, text);
    else this.current.cells.set(column, { value: text, isWords });
  }

  /** A cell that holds nothing that can be kept. */
  enter(row: number, column: number): number {
    if (row !== this.row) {
      if (row > this.row + 1 && this.filledRows > 0 && this.gaps.length < MOST_GAPS) this.gaps.push(this.filledRows);
      this.row = row;
      this.filledRows++;
      if (this.filledRows % ROWS_BETWEEN_CHECKS === 0) checkTableSize(this.columnCount, this.filledRows);
      this.current = this.filledRows > this.windowRows ? undefined : { row, cells: new Map() };
      if (this.current !== undefined) this.head.push(this.current);
    }
    const place = this.filledRows - 1;
    if (this.first[column] === undefined) this.first[column] = place;
    this.last[column] = place;
    return place;
  }

  /** The tables, from left to right. */
  tables(merges: readonly Range[], isWhole: boolean): FoundTable[] {
    return sideBySide(this.head, this.first, this.last, isWhole).map((region) => this.build(region, merges));
  }

  /** The table under its header. Columns without a name and without a cell are left out. */
  private build(region: Region, allMerges: readonly Range[]): FoundTable {
    const { top, bottom, left, right } = region;
    const head = this.head.slice(top, bottom + 1).map((row) => cut(row, left, right));
    const merges = mergesWithin(head, allMerges, region);
    const { header, firstData } =
      this.headerRow === -1
        ? { header: undefined, firstData: 0 }
        : findStart(head, merges, { left, right }, this.headerRow);
    const names = header === undefined ? new Map<number, string>() : headerNames(head, merges, header, { left, right });
    this.storeHead(region, top + firstData);

    const rowCount = Math.max(0, bottom + 1 - top - firstData);
    const columns: { name: string; vector: Vector; unit: string | undefined }[] = [];
    for (let column = left; column <= right; column++) {
      const builder = this.builders[column];
      if (builder === undefined && !names.has(column)) continue;
      const name = names.get(column) ?? (header === undefined ? `column_${columns.length + 1}` : '');
      const vector = (builder ?? new ColumnBuilder('')).build(rowCount, top + firstData);
      columns.push({ name, vector, unit: vector.kind === 'number' ? this.unitOf(column) : undefined });
    }
    checkTableSize(columns.length, rowCount);
    const table = tableOfVectors(columns, rowCount);
    const firstRow = this.head[top]?.row ?? 0;
    const lastRow = bottom === this.filledRows - 1 ? this.row : (this.head[bottom]?.row ?? firstRow + bottom - top);
    return {
      range: `${columnLetters(left)}${firstRow + 1}:${columnLetters(right)}${lastRow + 1}`,
      table: {
        ...table,
        columns: table.columns.map((column, i) => {
          const unit = columns[i]?.unit;
          return unit === undefined ? column : { ...column, unit };
        }),
      },
      belowBlank: this.gaps.flatMap((place) =>
        place > top + firstData && place <= bottom ? [place - top - firstData] : [],
      ),
      layout: {
        header_rows: header === undefined ? [] : head.slice(header.first, header.last + 1).map(({ row }) => row + 1),
        preamble: head.slice(0, header?.first ?? firstData).map(rowText),
        blank_rows: Math.max(0, lastRow - firstRow - (bottom - top)),
      },
    };
  }

  /** The unit of a column of numbers that all have the same. */
  private unitOf(column: number): string | undefined {
    const units = [...(this.units[column]?.keys() ?? [])];
    return units.length === 1 && units[0] !== '' ? units[0] : undefined;
  }

  /** Puts the rows of values that waited into their columns. */
  private storeHead({ bottom, left, right }: Region, firstData: number): void {
    for (let place = firstData; place < Math.min(this.head.length, bottom + 1); place++) {
      for (const [column, { value }] of this.head[place]?.cells ?? []) {
        if (column < left || column > right) continue;
        if (typeof value === 'number') this.builder(column).setNumber(place, value);
        else this.builder(column).setText(place, value);
      }
    }
  }

  private builder(column: number): ColumnBuilder {
    let builder = this.builders[column];
    if (builder === undefined) {
      builder = new ColumnBuilder('');
      this.builders[column] = builder;
      checkTableSize(++this.columnCount, this.filledRows);
    }
    return builder;
  }
}

/** The merged ranges among the first rows, cut off where the last cell is: a title may be merged over all columns. */
function mergesWithin(head: readonly HeadRow[], merges: readonly Range[], { left, right }: Region): Range[] {
  const firstRow = head[0]?.row ?? 0;
  const lastRow = head.at(-1)?.row ?? -1;
  return merges
    .filter((merge) => merge.top >= firstRow && merge.top <= lastRow && merge.left <= right && merge.left >= left)
    .map((merge) => ({ ...merge, right: Math.min(merge.right, right) }));
}

function rowText({ cells }: HeadRow): string {
  return [...cells.values()].map(({ value }) => String(value)).join(' | ');
}
