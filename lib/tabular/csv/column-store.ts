import { Buffer } from 'node:buffer';
import { lazyTextVector } from '@/lib/tabular/dictionary';
import { formatNumber, type Vector } from '@/lib/tabular/table';
import { ByteDictionary, READ_BEHIND } from './byte-dictionary';
import { type CanonicalNumber, readCanonicalNumber, readFixedNumber } from './canonical-number';

/** Cells of a block: field `f` is `bytes[starts[f] .. ends[f])`. */
export interface Tokens {
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A column of numbers with fewer distinct texts than this costs less as a dictionary. */
const NUMBERS_FROM_DISTINCT = 1024;

const scratch: CanonicalNumber = { value: 0, decimals: 0, free: false, fixed: false };

/** The decimals all numbers so far have in common. */
class NumberFormat {
  private decimals = -1;
  private free = true;
  private fixed = true;
  /** A number of just so many decimals fits and changes nothing here: it need not be taken in. −1: there is no such number of decimals. */
  settled = -1;

  /** Takes one more number in; false when no single format writes all of them as they were written. */
  accept(number: CanonicalNumber): boolean {
    const decimals = this.decimals < 0 ? number.decimals : this.decimals;
    const fixed = this.fixed && number.fixed && number.decimals === decimals;
    const free = this.free && number.free;
    if (!fixed && !free) return false;
    this.decimals = decimals;
    this.fixed = fixed;
    this.free = free;
    if (fixed && (!free || decimals === 0)) this.settled = decimals;
    return true;
  }

  /** For `formatNumber`; undefined when the numbers are written without a fixed number of decimals. */
  fixedDecimals(): number | undefined {
    return this.fixed && this.decimals > 0 ? this.decimals : undefined;
  }
}

/**
 * One column while it is read. It starts as dictionary-encoded text; once it has many distinct values and all of them
 * are numbers that can be written back exactly, it turns into numbers, and back into the same text when a later cell
 * does not fit.
 */
export class ColumnStore {
  private dictionary = new ByteDictionary();
  private codes: Int32Array | undefined = new Int32Array(0);
  private values: Float64Array | undefined;
  private format: NumberFormat | undefined = new NumberFormat();

  /**
   * Appends rows `firstRow …` whose fields are `column`, `column + width`, … of the tokens.
   *
   * @param room rows to make room for when these do not fit any more
   */
  append(tokens: Tokens, column: number, width: number, firstRow: number, rows: number, room: number): void {
    let row = 0;
    if (this.values === undefined) this.codes = withRoom(this.codes, Int32Array, firstRow + rows, room);
    else {
      this.values = withRoom(this.values, Float64Array, firstRow + rows, room);
      row = this.appendNumbers(tokens, column, width, firstRow, rows);
      if (row < rows) this.turnIntoText(firstRow + row);
    }
    if (row < rows) {
      this.appendText(tokens, column, width, firstRow, row, rows);
      if (this.format !== undefined && this.dictionary.size >= NUMBERS_FROM_DISTINCT) this.tryNumbers(firstRow + rows);
    }
  }

  /** Sets the text of one cell of a column that is filled cell by cell; rows between are missing. */
  set(row: number, bytes: Uint8Array): void {
    this.codes = filledTo(this.codes, row + 1);
    const readable = new Uint8Array(bytes.length + READ_BEHIND);
    readable.set(bytes);
    this.codes[row] = this.dictionary.intern(new DataView(readable.buffer), 0, bytes.length);
  }

  /** Whether all cells are missing. */
  isEmpty(): boolean {
    return this.values === undefined && this.dictionary.size === 0;
  }

  /** Whether a cell read so far is missing. */
  isMissing(row: number): boolean {
    return this.values === undefined ? (this.codes?.[row] ?? -1) < 0 : Number.isNaN(this.values[row] ?? Number.NaN);
  }

  /** The text of a cell of a text column; undefined when the cell is missing or the column holds numbers. */
  textAt(row: number): string | undefined {
    const code = this.values === undefined ? (this.codes?.[row] ?? -1) : -1;
    return code < 0 ? undefined : this.dictionary.text(code);
  }

  /** The first `rows` rows as a vector. */
  build(rows: number): Vector {
    if (this.values !== undefined) {
      const decimals = this.format?.fixedDecimals();
      const values = trim(this.values, rows);
      return decimals === undefined ? { kind: 'number', values } : { kind: 'number', values, decimals };
    }
    return lazyTextVector(trim(filledTo(this.codes, rows), rows), this.dictionary.encoded());
  }

  private appendText(
    { view, starts, ends }: Tokens,
    column: number,
    width: number,
    firstRow: number,
    from: number,
    rows: number,
  ): void {
    const { dictionary, codes = new Int32Array(0) } = this;
    for (let row = from, field = column + from * width; row < rows; row++, field += width) {
      const start = starts[field] as number;
      const end = ends[field] as number;
      codes[firstRow + row] = start === end ? -1 : dictionary.intern(view, start, end);
    }
  }

  /** Returns the number of rows appended, less than `rows` when a cell does not fit. */
  private appendNumbers(
    { bytes, view, starts, ends }: Tokens,
    column: number,
    width: number,
    firstRow: number,
    rows: number,
  ): number {
    const { values = new Float64Array(0), format = new NumberFormat() } = this;
    for (let row = 0, field = column; row < rows; row++, field += width) {
      const start = starts[field] as number;
      const end = ends[field] as number;
      let value = Number.NaN;
      if (start !== end) {
        const { settled } = format;
        if (settled >= 0) value = readFixedNumber(view, start, end, settled);
        if (Number.isNaN(value)) {
          if (!readCanonicalNumber(bytes, start, end, scratch) || !format.accept(scratch)) return row;
          value = scratch.value;
        }
      }
      values[firstRow + row] = value;
    }
    return rows;
  }

  private tryNumbers(rows: number): void {
    const { offsets, bytes } = this.dictionary.encoded();
    const numbers = new Float64Array(this.dictionary.size);
    for (let code = 0; code < numbers.length; code++) {
      const fits = readCanonicalNumber(bytes, offsets[code] as number, offsets[code + 1] as number, scratch);
      if (!fits || !this.format?.accept(scratch)) {
        this.format = undefined;
        return;
      }
      numbers[code] = scratch.value;
    }
    const codes = this.codes ?? new Int32Array(0);
    const values = new Float64Array(codes.length);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] as number;
      values[row] = code < 0 ? Number.NaN : (numbers[code] as number);
    }
    this.values = values;
    this.codes = undefined;
    this.dictionary = new ByteDictionary();
  }

  /** Writes the first `rows` numbers as the text they were read from. */
  private turnIntoText(rows: number): void {
    const values = this.values ?? new Float64Array(0);
    const decimals = this.format?.fixedDecimals();
    const codes = new Int32Array(values.length);
    const buffer = Buffer.alloc(128);
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
    for (let row = 0; row < rows; row++) {
      const value = values[row] as number;
      codes[row] = Number.isNaN(value)
        ? -1
        : this.dictionary.intern(view, 0, buffer.write(formatNumber(value, decimals), 'latin1'));
    }
    this.codes = codes;
    this.values = undefined;
    this.format = undefined;
  }
}

/** The same cells with room for `needed` of them; when there is none yet, for `room`. What is behind the cells means nothing. */
function withRoom<T extends Int32Array | Float64Array>(
  cells: T | undefined,
  type: new (length: number) => T,
  needed: number,
  room: number,
): T {
  if (cells !== undefined && cells.length >= needed) return cells;
  const roomier = new type(Math.max(needed, room));
  if (cells !== undefined) roomier.set(cells);
  return roomier;
}

/** The same codes and behind them, in a longer array, missing ones. */
function filledTo(codes: Int32Array | undefined, needed: number): Int32Array {
  if (codes !== undefined && codes.length >= needed) return codes;
  const longer = new Int32Array(Math.ceil(needed * 1.5)).fill(-1);
  if (codes !== undefined) longer.set(codes);
  return longer;
}

/** Without the spare room, unless that is little: a view then, instead of a copy. */
function trim<T extends Int32Array | Float64Array>(array: T, length: number): T {
  const view = array.subarray(0, length);
  return (array.length - length > length >> 3 ? view.slice() : view) as T;
}
