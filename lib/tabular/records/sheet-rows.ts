import { type CellKind, cellKind, isTyped } from '@/lib/tabular/header/cell-kind';
import { cellText, isMissing, rowCount, type Table } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { hasMissing } from '@/lib/tabular/vectors';
import { ASIDE_KINDS, type AsideKind, type RowFacts, type TotalEvidence } from './aside';

/** Rows looked at to tell what a column usually holds. */
const LOOKED_AT = 200;
/** Values a column must have to be known for their kind, and the share of them that must be of it. */
const FEWEST_VALUES = 2;
const TYPED_SHARE = 0.9;

/**
 * The rows of a table as somebody sees them who looks for those that are no records: how many cells of each are filled, what a
 * column usually holds, and what has been set aside so far.
 */
export class SheetRows {
  readonly count: number;
  /** Columns that the header or most rows have. */
  readonly width: number;
  readonly names: readonly string[];
  /** Filled cells of each row, in the columns of the table. */
  readonly filled: Uint16Array;
  /** The number of filled cells of the rows that hold most cells together: those of a report's many subtotals do not count for more than its records. */
  readonly usual: number;
  /** The rows of which at most half as many cells are filled as usual, ascending. */
  readonly sparse: readonly number[];
  readonly belowBlank: ReadonlySet<number>;
  readonly header: readonly (readonly string[])[];
  /** By row 0, or one more than the place of its kind among `ASIDE_KINDS`: a damaged file may have millions of blank rows. */
  private readonly kinds: Uint8Array;
  private aside = 0;
  readonly totals = new Map<number, TotalEvidence>();

  constructor(
    readonly table: Table,
    facts: RowFacts,
  ) {
    this.count = rowCount(table);
    this.kinds = new Uint8Array(this.count);
    this.width = Math.min(facts.ownColumns ?? table.columns.length, table.columns.length);
    this.names = table.columns.map(({ name }) => name);
    this.filled = countFilled(table, this.width);
    const rowsByCells = countRowsByCells(this.filled, this.width);
    this.usual = mostFrequent(rowsByCells);
    this.sparse = rowsUpTo(this.filled, Math.floor(this.usual / 2), rowsByCells);
    this.belowBlank = new Set(facts.belowBlank);
    this.header = facts.header ?? [this.names];
  }

  text(row: number, column: number): string {
    const vector = this.table.columns[column]?.vector;
    return vector === undefined ? '' : (cellText(vector, row)?.trim() ?? '');
  }

  /** The cells of the table's own columns. */
  texts(row: number): string[] {
    return Array.from({ length: this.width }, (_, column) => this.text(row, column));
  }

  kind(row: number, column: number): CellKind {
    const { vector } = this.table.columns[column] ?? {};
    if (vector === undefined || isMissing(vector, row)) return 'empty';
    return vector.kind === 'number' ? 'number' : kindOf(this.text(row, column));
  }

  /** Whether the row is still taken for a record. */
  isRecord(row: number): boolean {
    return this.kinds[row] === 0;
  }

  asideAs(row: number): AsideKind | undefined {
    return ASIDE_KINDS[(this.kinds[row] ?? 0) - 1];
  }

  setAside(row: number, kind: AsideKind): void {
    if (this.kinds[row] !== 0) return;
    this.kinds[row] = ASIDE_KINDS.indexOf(kind) + 1;
    this.aside++;
  }

  /** Takes the row for a record again, if it was set aside as this. */
  takeBack(row: number, kind: AsideKind): void {
    if (this.asideAs(row) !== kind) return;
    this.kinds[row] = 0;
    this.aside--;
    this.totals.delete(row);
  }

  /** The rows set aside as this, ascending. */
  allAside(kind: AsideKind): number[] {
    const rows: number[] = [];
    const code = ASIDE_KINDS.indexOf(kind) + 1;
    if (this.aside > 0) for (let row = 0; row < this.count; row++) if (this.kinds[row] === code) rows.push(row);
    return rows;
  }

  get asideCount(): number {
    return this.aside;
  }

  /** Whether nothing, or only what has been set aside as blank, stands between the row and the one above. */
  isBelowGap(row: number): boolean {
    return this.belowBlank.has(row) || this.asideAs(row - 1) === 'blank';
  }

  /** Whether nearly all cells of the column are of a kind other than text, going by rows from `from` on. */
  isTypedColumn(column: number, from: number, to: number = this.count): boolean {
    if (this.table.columns[column]?.vector.kind === 'number') return true;
    let typed = 0;
    let values = 0;
    for (let row = from, looked = 0; row < to && looked < LOOKED_AT; row++) {
      if (!this.isRecord(row)) continue;
      looked++;
      const kind = this.kind(row, column);
      if (kind === 'empty') continue;
      values++;
      if (isTyped(kind)) typed++;
    }
    return values >= Math.min(FEWEST_VALUES, to - from) && values > 0 && typed / values >= TYPED_SHARE;
  }
}

/** As `cellKind`, tokens for missing values taken for empty. */
export function kindOf(text: string): CellKind {
  return isMissingToken(text) ? 'empty' : cellKind(text);
}

// Columns without a missing cell, which are most, cost no more than seeing that; indexed loops run over the cells of the others.
function countFilled({ columns, rowIndex }: Table, width: number): Uint16Array {
  const filled = new Uint16Array(rowIndex.length).fill(width);
  for (let column = 0; column < width; column++) {
    const vector = columns[column]?.vector;
    if (vector === undefined || !hasMissing(vector)) continue;
    if (vector.kind === 'text') takeMissingCodes(filled, vector.codes);
    else takeMissingNumbers(filled, vector.values);
  }
  return filled;
}

function takeMissingCodes(filled: Uint16Array, codes: Int32Array): void {
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) < 0) filled[i] = (filled[i] as number) - 1;
}

function takeMissingNumbers(filled: Uint16Array, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i] as number)) filled[i] = (filled[i] as number) - 1;
  }
}

/** How many rows have 0, 1, … `width` cells. */
function countRowsByCells(filled: Uint16Array, width: number): Uint32Array {
  const rows = new Uint32Array(width + 1);
  for (let i = 0; i < filled.length; i++) {
    const cells = filled[i] as number;
    rows[cells] = (rows[cells] as number) + 1;
  }
  return rows;
}

function rowsUpTo(filled: Uint16Array, most: number, rowsByCells: Uint32Array): number[] {
  const rows: number[] = [];
  if (rowsByCells.subarray(0, most + 1).every((count) => count === 0)) return rows;
  for (let row = 0; row < filled.length; row++) if ((filled[row] as number) <= most) rows.push(row);
  return rows;
}

function mostFrequent(rowsByCells: Uint32Array): number {
  const held = (cells: number) => (rowsByCells[cells] ?? 0) * cells;
  const width = rowsByCells.length - 1;
  let usual = width;
  for (let cells = width; cells > 0; cells--) if (held(cells) > held(usual)) usual = cells;
  return usual;
}
