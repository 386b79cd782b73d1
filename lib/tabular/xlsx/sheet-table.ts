import { ColumnBuilder, checkTableSize, tableOfVectors } from '@/lib/tabular/column-builder';
import type { Table, Vector } from '@/lib/tabular/table';
import { findHeader, type HeadRow, headerNames } from './header';
import { columnLetters, type Range } from './references';
import type { CellSink } from './sheet';

const WINDOW_ROWS = 64;
const MAX_EXAMPLES = 20;
/** A few cells in far columns make a table large; it is refused before it takes the memory. */
const ROWS_BETWEEN_CHECKS = 256;
/** Column XFD, the last a spreadsheet has. */
const MAX_COLUMN = 16_383;

/** Where the table was found on its sheet. Rows are numbered as spreadsheets show them, from 1. */
export interface SheetLayout {
  /** Rows that name the columns; none when the sheet has no header. */
  header_rows: number[];
  /** Texts above the header, row by row, cells joined with ` | `. */
  preamble: string[];
  /** Rows between the first and the last that hold nothing, left out. */
  blank_rows: number;
  error_cells: { count: number; examples: { cell: string; error: string }[] };
}

/**
 * Collects the cells of a sheet and finds the table in it. The first rows wait until the merged cells are known, which
 * stand at the end of a sheet; those after them go into their columns at once.
 */
export class SheetTable implements CellSink {
  private readonly head: HeadRow[] = [];
  private readonly builders: (ColumnBuilder | undefined)[] = [];
  private readonly windowRows: number;
  private readonly errors: SheetLayout['error_cells'] = { count: 0, examples: [] };
  private current: HeadRow | undefined;
  private row = -1;
  /** Number of rows so far that are not blank; the current one is the last of them. */
  private filledRows = 0;
  private firstRow = -1;
  private lastColumn = -1;
  /** Number of columns with a cell below the first rows. */
  private columnCount = 0;

  /** @param headerRow zero-based row of the header when a person gave it, -1 for none */
  constructor(private readonly headerRow?: number) {
    this.windowRows = Math.max(WINDOW_ROWS, Math.min((headerRow ?? 0) + 3, 10_000));
  }

  /** Height and width of the used area, from the first used row and the first column. */
  get extent(): { rows: number; columns: number } {
    return { rows: this.firstRow < 0 ? 0 : this.row - this.firstRow + 1, columns: this.lastColumn + 1 };
  }

  number(row: number, column: number, value: number): void {
    const position = this.enter(row, column);
    if (this.current === undefined) this.builder(column).setNumber(position, value);
    else this.current.cells.set(column, { value, isWords: false });
  }

  text(row: number, column: number, text: string, isWords: boolean): void {
    const position = this.enter(row, column);
    if (this.current === undefined) this.builder(column).setText(position, text);
    else this.current.cells.set(column, { value: text, isWords });
  }

  error(row: number, column: number, error: string): void {
    this.enter(row, column);
    this.errors.count++;
    if (this.errors.examples.length < MAX_EXAMPLES) {
      this.errors.examples.push({ cell: `${columnLetters(column)}${row + 1}`, error });
    }
  }

  /** The table under its header. Columns without a name and without a cell are left out. */
  build(allMerges: readonly Range[]): { table: Table; layout: SheetLayout } {
    const merges = this.mergesInHead(allMerges);
    const header = this.headerRow === -1 ? undefined : findHeader(this.head, merges, this.headerRow);
    const firstData = header === undefined ? 0 : header.last + 1;
    const names = header === undefined ? new Map<number, string>() : headerNames(this.head, merges, header);
    this.head.slice(firstData).forEach(({ cells }, index) => {
      for (const [column, { value }] of cells) {
        if (typeof value === 'number') this.builder(column).setNumber(firstData + index, value);
        else this.builder(column).setText(firstData + index, value);
      }
    });

    const rowCount = Math.max(0, this.filledRows - firstData);
    const columns: { name: string; vector: Vector }[] = [];
    for (let column = 0; column <= this.lastColumn; column++) {
      const builder = this.builders[column];
      if (builder === undefined && !names.has(column)) continue;
      const name = names.get(column) ?? (header === undefined ? `column_${columns.length + 1}` : '');
      columns.push({ name, vector: (builder ?? new ColumnBuilder('')).build(rowCount, firstData) });
    }
    checkTableSize(columns.length, rowCount);
    const headerRows = header === undefined ? [] : this.head.slice(header.first, header.last + 1);
    return {
      table: tableOfVectors(columns, rowCount),
      layout: {
        header_rows: headerRows.map(({ row }) => row + 1),
        preamble: this.head.slice(0, header?.first ?? 0).map(rowText),
        blank_rows: this.extent.rows - this.filledRows,
        error_cells: this.errors,
      },
    };
  }

  /** Notes that a cell of this row has something in it, and returns the row's place among the rows that do. */
  private enter(row: number, column: number): number {
    if (column < 0 || column > MAX_COLUMN) throw new Error(`Row ${row + 1} has a cell without a place.`);
    if (row !== this.row) {
      if (!(row > this.row)) throw new Error(`Row ${row + 1} stands after row ${this.row + 1}.`);
      this.row = row;
      if (this.firstRow < 0) this.firstRow = row;
      this.filledRows++;
      if (this.filledRows % ROWS_BETWEEN_CHECKS === 0) checkTableSize(this.columnCount, this.filledRows);
      this.current = this.filledRows > this.windowRows ? undefined : { row, cells: new Map() };
      if (this.current !== undefined) this.head.push(this.current);
    }
    if (column > this.lastColumn) this.lastColumn = column;
    return this.filledRows - 1;
  }

  /** The merged ranges among the first rows, cut off where the last cell is: a title may be merged over all columns. */
  private mergesInHead(merges: readonly Range[]): Range[] {
    const lastRow = this.head.at(-1)?.row ?? -1;
    return merges
      .filter(({ top, left }) => top <= lastRow && left <= this.lastColumn)
      .map((merge) => ({ ...merge, right: Math.min(merge.right, this.lastColumn) }));
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

function rowText({ cells }: HeadRow): string {
  return [...cells.values()].map(({ value }) => String(value)).join(' | ');
}
