import { distinctCounts, textVector } from '@/lib/tabular/columns';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import { type Column, formatNumber, type TextVector } from '@/lib/tabular/table';
import { type DateConvention, decideDateConvention, parseDate } from '@/lib/tabular/values/parse-date';
import { decideNumberConvention, type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';
import { hashText } from './sample';

/** Columns with fewer numbers or dates among their values are text. More lenient than cleaning, which changes cells. */
const LENIENT_SHARE = 0.75;

/** What a column held before it was cleaned, as far as cleaning changed the way it is written and not what it says. */
export interface ColumnContent {
  readonly column: Column;
  /** Cells as written, white space around them cut, missing tokens gone; only for columns not stored as numbers. */
  readonly text: TextVector | null;
  /** The numbers of a column stored as such; NaN where missing or filled in. */
  readonly values: Float64Array | null;
}

/** One column as detectors see it; everything derived is made once, when first asked for. */
export class ColumnView {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly column: Column;
  readonly #given: ColumnContent;
  #text: TextVector | undefined;
  #numbers: Float64Array | null | undefined;
  #days: Float64Array | null | undefined;
  #number: NumberConvention | null | undefined;
  #date: DateConvention | null | undefined;

  constructor(given: ColumnContent) {
    this.#given = given;
    this.column = given.column;
    this.id = given.column.id;
    this.name = given.column.name;
    this.rows = given.values?.length ?? given.text?.codes.length ?? 0;
  }

  get kind(): ColumnKind {
    return kindOf(this.column);
  }

  /** Whether the cells are stored as numbers: then `text` is made of them, which is costly where they hardly repeat. */
  get isNumeric(): boolean {
    return this.#given.text === null;
  }

  /** The cells as dictionary-encoded text. */
  get text(): TextVector {
    this.#text ??= this.#given.text ?? this.#writeNumbers();
    return this.#text;
  }

  /** For each entry of the dictionary the number of cells that hold it. */
  get counts(): Uint32Array {
    return distinctCounts(this.text);
  }

  /** The cells as numbers, NaN where missing or unreadable; null unless three quarters of the values are numbers. */
  get numbers(): Float64Array | null {
    if (this.#numbers === undefined) this.#numbers = this.#given.values ?? this.#readNumbers();
    return this.#numbers;
  }

  /** The cells as days since 1970-01-01 with the time as fraction; null unless three quarters of the values are dates. */
  get days(): Float64Array | null {
    if (this.#days === undefined) this.#days = this.#readDays();
    return this.#days;
  }

  /** How the column writes its numbers; null when it is no column of numbers, or stored as such. */
  get numberConvention(): NumberConvention | null {
    if (this.#number === undefined) {
      this.#number = this.isNumeric ? null : decideNumberConvention(this.text.dictionary, this.counts, LENIENT_SHARE);
    }
    return this.#number;
  }

  get dateConvention(): DateConvention | null {
    if (this.#date === undefined) {
      const { column } = this;
      this.#date = this.isNumeric
        ? null
        : decideDateConvention(this.text.dictionary, this.counts, column.sourceName ?? column.name, LENIENT_SHARE);
    }
    return this.#date;
  }

  /** Mixes each cell into the hash of its row. */
  mixInto(hashes: Uint32Array): void {
    const { values } = this.#given;
    if (values) {
      const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
      for (let i = 0; i < values.length; i++) {
        const value = values[i] as number;
        const word = Number.isNaN(value) ? 1 : (words[2 * i] as number) ^ Math.imul(words[2 * i + 1] as number, 31);
        hashes[i] = Math.imul((hashes[i] as number) ^ word, 0x01000193) ^ ((hashes[i] as number) >>> 15);
      }
      return;
    }
    const { codes, dictionary } = this.text;
    const hashOf = Uint32Array.from(dictionary, hashText);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      const word = code < 0 ? 1 : (hashOf[code] as number);
      hashes[i] = Math.imul((hashes[i] as number) ^ word, 0x01000193) ^ ((hashes[i] as number) >>> 15);
    }
  }

  isMissing(position: number): boolean {
    const { values } = this.#given;
    return values ? Number.isNaN(values[position]) : (this.text.codes[position] ?? -1) < 0;
  }

  /** The cell as written, null when missing. */
  at(position: number): string | null {
    const { values } = this.#given;
    if (values) {
      const value = values[position] ?? Number.NaN;
      return Number.isNaN(value) ? null : this.#write(value);
    }
    const code = this.text.codes[position] ?? -1;
    return code < 0 ? null : (this.text.dictionary[code] ?? null);
  }

  #write(value: number): string {
    const { vector } = this.column;
    return formatNumber(value, vector.kind === 'number' ? vector.decimals : undefined);
  }

  #writeNumbers(): TextVector {
    const values = this.#given.values ?? new Float64Array();
    const dense = denseRange(values);
    const codes = new Int32Array(values.length).fill(-1);
    const codeOf = dense === null ? new Map<number, number>() : new DenseCodes(dense);
    const dictionary: string[] = [];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      let code = codeOf.get(value);
      if (code === undefined) {
        code = dictionary.push(this.#write(value)) - 1;
        codeOf.set(value, code);
      }
      codes[i] = code;
    }
    return { kind: 'text', codes, dictionary };
  }

  #readNumbers(): Float64Array | null {
    const convention = this.numberConvention;
    if (convention === null) return null;
    return this.#decode((text) => parseNumber(text, convention));
  }

  #readDays(): Float64Array | null {
    const convention = this.dateConvention;
    if (convention === null) return null;
    return this.#decode((text) => {
      const date = parseDate(text, convention);
      if (date === null) return Number.NaN;
      const { hour = 0, minute = 0, second = 0 } = date.time ?? {};
      const day = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day ?? 1) / 86_400_000;
      return day + (hour * 3600 + minute * 60 + second) / 86_400;
    });
  }

  /** Null where fewer values than the convention promised can be read. */
  #decode(read: (text: string) => number): Float64Array | null {
    const { codes, dictionary } = this.text;
    const byCode = Float64Array.from(dictionary, read);
    const { counts } = this;
    let cells = 0;
    let good = 0;
    for (let code = 0; code < counts.length; code++) {
      cells += counts[code] as number;
      if (!Number.isNaN(byCode[code])) good += counts[code] as number;
    }
    if (good < LENIENT_SHARE * cells) return null;
    const values = new Float64Array(codes.length);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      values[i] = code < 0 ? Number.NaN : (byCode[code] as number);
    }
    return values;
  }
}

/** The ends of whole numbers that lie close together, for which an array is much faster than a map. */
export function denseRange(values: Float64Array): { low: number; high: number } | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    if (value !== Math.floor(value)) return null;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= 4 * values.length ? { low, high } : null;
}

class DenseCodes {
  readonly #codes: Int32Array;
  readonly #low: number;

  constructor({ low, high }: { low: number; high: number }) {
    this.#low = low;
    this.#codes = new Int32Array(Math.max(0, high - low + 1));
  }

  get(value: number): number | undefined {
    const code = this.#codes[value - this.#low] as number;
    return code === 0 ? undefined : code - 1;
  }

  set(value: number, code: number): void {
    this.#codes[value - this.#low] = code + 1;
  }
}

/** A view of literal texts, for tests and small jobs. */
export function viewOfTexts(name: string, cells: readonly (string | null)[]): ColumnView {
  const vector = textVector([...cells]);
  return new ColumnView({ column: { id: name, name, vector, type: 'text' }, text: vector, values: null });
}
