import { AppError } from '@/lib/errors';
import { type Column, formatNumber, type Table, type Vector } from './table';

/**
 * Cells of one column as they arrive, in any order of rows but each row once. Numbers stay numbers until the first
 * text arrives; from then on all are text, each number as `formatNumber` writes it, which is why only numbers that
 * `String` reproduces may be given as numbers.
 */
export class ColumnBuilder {
  private values: Float64Array | undefined = new Float64Array(64).fill(Number.NaN);
  private codes = new Int32Array(0);
  private readonly dictionary: string[] = [];
  private readonly known = new Map<string, number>();
  private filled = 0;
  /** Of the distinct texts. */
  private characters = 0;

  /** One more than the last row that has a cell. */
  rows = 0;

  readonly name: string;

  constructor(name: string) {
    this.name = toWellFormed(name);
  }

  setNumber(row: number, value: number): void {
    if (this.values === undefined) {
      this.setText(row, formatNumber(value));
      return;
    }
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) this.setText(row, String(value));
      return;
    }
    if (row >= this.values.length) this.values = grow(this.values, new Float64Array(capacity(row)), Number.NaN);
    this.values[row] = value;
    this.touch(row);
  }

  /** Sets a text; an empty one leaves the cell missing. */
  setText(row: number, text: string): void {
    this.setCode(row, this.codeOf(text));
  }

  /** What `setCode` sets a text by: its place in the dictionary; −1 for an empty one, which is missing. */
  codeOf(text: string): number {
    if (text === '') return -1;
    if (this.values !== undefined) this.turnIntoText(this.values);
    return this.intern(text);
  }

  /** Sets the text of a code; −1 leaves the cell missing. */
  setCode(row: number, code: number): void {
    if (code < 0) return;
    if (row >= this.codes.length) this.codes = grow(this.codes, new Int32Array(capacity(row)), -1);
    this.codes[row] = code;
    this.touch(row);
  }

  /** The finished vector of `rowCount` rows from row `firstRow` on; rows never set are missing. */
  build(rowCount: number, firstRow = 0): Vector {
    if (this.values !== undefined && this.filled > 0) {
      const values = this.values.subarray(firstRow);
      return { kind: 'number', values: grow(values, new Float64Array(rowCount), Number.NaN) };
    }
    const codes = this.codes.subarray(firstRow);
    return { kind: 'text', codes: grow(codes, new Int32Array(rowCount), -1), dictionary: this.dictionary };
  }

  private touch(row: number): void {
    this.filled++;
    if (row >= this.rows) this.rows = row + 1;
  }

  private turnIntoText(values: Float64Array): void {
    this.values = undefined;
    this.codes = new Int32Array(values.length).fill(-1);
    for (let row = 0; row < this.rows; row++) {
      const value = values[row] as number;
      if (!Number.isNaN(value)) this.codes[row] = this.intern(formatNumber(value));
    }
  }

  private intern(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS) {
      throw new AppError(
        'unreadable_file',
        `Column “${this.name.slice(0, 100)}” holds more text than can be processed.`,
      );
    }
    const wellFormed = toWellFormed(text);
    const code = this.known.get(wellFormed) ?? this.dictionary.push(wellFormed) - 1;
    this.known.set(wellFormed, code);
    return code;
  }
}

/** Half of a character pair alone cannot be stored as UTF-8, a NUL not in a database: they become U+FFFD, as in web pages. */
function toWellFormed(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\ufffd');
}

function capacity(row: number): number {
  return Math.max(64, Math.ceil((row + 1) * 1.5));
}

function grow<T extends Float64Array | Int32Array>(from: T, to: T, missing: number): T {
  const kept = Math.min(from.length, to.length);
  to.set(from.subarray(0, kept));
  to.fill(missing, kept);
  return to;
}

/** As many cells as a table may have; a small file that claims more would take the machine's memory. */
export const MAX_CELLS = 100_000_000;
const MAX_COLUMNS = 20_000;
/** Distinct texts of one column: a few bytes, unpacked or repeated in lists, may stand for any number of them. */
const MAX_CHARACTERS = 300_000_000;
/** More rows than the largest upload of one digit a line has. */
export const MAX_ROWS = 30_000_000;
/** As much as what a file holds compressed may take unpacked, in all. */
export const MAX_DECODED_BYTES = 1024 ** 3;

/** Refuses a table too wide or too large to hold. */
export function checkTableSize(columnCount: number, rowCount: number): void {
  if (columnCount > MAX_COLUMNS) {
    throw new AppError('unreadable_file', `The table has more than ${MAX_COLUMNS.toLocaleString('en')} columns.`);
  }
  if (columnCount * rowCount > MAX_CELLS || rowCount > MAX_ROWS) {
    throw new AppError(
      'unreadable_file',
      `The table would have ${rowCount.toLocaleString('en')} rows × ${columnCount.toLocaleString('en')} columns, more than can be processed.`,
    );
  }
}

/** The source table of these columns, in their order, ids `c0`, `c1`, …; all columns typed `text` until types are inferred. */
export function buildTable(builders: readonly ColumnBuilder[], rowCount: number): Table {
  checkTableSize(builders.length, rowCount);
  return tableOfVectors(
    builders.map((builder) => ({ name: builder.name, vector: builder.build(rowCount) })),
    rowCount,
  );
}

/** As `buildTable`, of finished vectors. */
export function tableOfVectors(
  columns: readonly { name: string; vector: Vector; unit?: string | null }[],
  rowCount: number,
): Table {
  const rowIndex = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) rowIndex[row] = row;
  return {
    columns: columns.map(
      ({ name, vector, unit }, index): Column => ({
        id: `c${index}`,
        name,
        vector,
        type: vector.kind === 'number' ? 'number' : 'text',
        ...(typeof unit === 'string' && { unit }),
      }),
    ),
    rowIndex,
  };
}
