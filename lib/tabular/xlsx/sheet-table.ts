import type { HeadRow } from './header';
import { MAX_COLUMN } from './limits';
import { columnLetters, type Range } from './references';
import { beginsTable, isTitle } from './separate-tables';
import { type CellSink, requireRow } from './sheet';
import { type FoundTable, Stack, type TableLayout } from './stack';

const MAX_EXAMPLES = 20;
/** Rows below a blank one by which it is judged whether they are another table, and how many tables are told apart. */
const JUDGED_ROWS = 8;
const MAX_STACKS = 100;

/** Where a table was found on its sheet, and which cells of the sheet could not be kept. */
export interface SheetLayout extends TableLayout {
  error_cells: { count: number; examples: { cell: string; error: string }[] };
}

/** A cell that waits: a number with its unit, a text, or nothing (an error). */
type Waiting =
  | { kind: 'number'; row: number; column: number; value: number; unit: string }
  | { kind: 'text'; row: number; column: number; value: string; isWords: boolean }
  | { kind: 'none'; row: number; column: number };

/** Rows below a blank one that are not yet known to be part of the table above, or another. */
interface Pending {
  readonly rows: HeadRow[];
  readonly cells: Waiting[];
}

/** Collects the cells of a sheet, row by row, and finds the tables in it. */
export class SheetTable implements CellSink {
  readonly errors: SheetLayout['error_cells'] = { count: 0, examples: [] };
  private readonly stacks: Stack[];
  private stack: Stack;
  private title: Pending | undefined;
  private pending: Pending | undefined;
  private row = -1;
  private firstRow = -1;
  private lastColumn = -1;

  /**
   * @param headerRow zero-based row of the header when a person gave it, -1 for none
   * @param isWhole all that stands on the sheet is one table
   */
  constructor(
    private readonly headerRow?: number,
    private readonly isWhole = false,
  ) {
    this.stack = new Stack(headerRow);
    this.stacks = [this.stack];
  }

  /** Height and width of the used area, from the first used row and the first column. */
  get extent(): { rows: number; columns: number } {
    return { rows: this.firstRow < 0 ? 0 : this.row - this.firstRow + 1, columns: this.lastColumn + 1 };
  }

  number(row: number, column: number, value: number, unit = ''): void {
    this.enter(row, column);
    if (this.pending === undefined) this.stack.number(row, column, value, unit);
    else this.wait(this.pending, { kind: 'number', row, column, value, unit });
  }

  text(row: number, column: number, value: string, isWords: boolean): void {
    this.enter(row, column);
    if (this.pending === undefined) this.stack.text(row, column, value, isWords);
    else this.wait(this.pending, { kind: 'text', row, column, value, isWords });
  }

  error(row: number, column: number, error: string): void {
    this.enter(row, column);
    if (this.pending === undefined) this.stack.enter(row, column);
    else this.wait(this.pending, { kind: 'none', row, column });
    this.errors.count++;
    if (this.errors.examples.length < MAX_EXAMPLES) {
      this.errors.examples.push({ cell: `${columnLetters(column)}${row + 1}`, error });
    }
  }

  /** The tables of the sheet, in the order they stand; to be asked once, when all cells are in. */
  tables(merges: readonly Range[]): FoundTable[] {
    this.endSegment();
    if (this.title !== undefined) this.release(this.title);
    const asked = this.headerRow ?? -1;
    // The header that a person names is one of the table it stands in, or above.
    const stacks = asked < 0 ? this.stacks : this.stacks.filter(({ lastRow }) => lastRow >= asked).slice(0, 1);
    return stacks.flatMap((stack) => stack.tables(merges, this.isWhole));
  }

  private wait({ rows, cells }: Pending, cell: Waiting): void {
    cells.push(cell);
    if (rows.at(-1)?.row !== cell.row) rows.push({ row: cell.row, cells: new Map() });
    if (cell.kind === 'number') rows.at(-1)?.cells.set(cell.column, { value: cell.value, isWords: false });
    if (cell.kind === 'text') rows.at(-1)?.cells.set(cell.column, { value: cell.value, isWords: cell.isWords });
  }

  private enter(row: number, column: number): void {
    if (column < 0 || column > MAX_COLUMN) throw new Error(`Row ${row + 1} has a cell without a place.`);
    if (row !== this.row) this.enterRow(row);
    if (column > this.lastColumn) this.lastColumn = column;
  }

  private enterRow(row: number): void {
    if (!(row > this.row)) throw new Error(`Row ${row + 1} stands after row ${this.row + 1}.`);
    requireRow(row);
    const isBelowBlank = this.row >= 0 && row > this.row + 1;
    this.row = row;
    if (this.firstRow < 0) this.firstRow = row;
    if (isBelowBlank) {
      this.endSegment();
      const mayBegin = !this.isWhole && this.stacks.length < MAX_STACKS && this.stack.isTable;
      this.pending = mayBegin ? { rows: [], cells: [] } : undefined;
    } else if (this.pending !== undefined && this.pending.rows.length >= JUDGED_ROWS) {
      this.decide(this.pending);
      this.pending = undefined;
    }
  }

  /** A blank row or the end: what waits is a title of what follows, or is decided. */
  private endSegment(): void {
    if (this.pending === undefined) return;
    if (this.title === undefined && isTitle(this.pending.rows)) this.title = this.pending;
    else this.decide(this.pending);
    this.pending = undefined;
  }

  private decide(pending: Pending): void {
    if (beginsTable(pending.rows, this.stack.head)) {
      this.stack = new Stack(this.headerRow);
      this.stacks.push(this.stack);
    }
    if (this.title !== undefined) this.release(this.title);
    this.title = undefined;
    this.release(pending);
  }

  /** Puts what waited into the table it belongs to. */
  private release({ cells }: Pending): void {
    for (const cell of cells) {
      if (cell.kind === 'number') this.stack.number(cell.row, cell.column, cell.value, cell.unit);
      else if (cell.kind === 'text') this.stack.text(cell.row, cell.column, cell.value, cell.isWords);
      else this.stack.enter(cell.row, cell.column);
    }
  }
}
