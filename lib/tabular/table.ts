import type { ColumnKind } from './kinds/kind';
import type { FactName } from './kinds/weights';

/**
 * The table every part of RefineX works on.
 *
 * A column's identity is its `id` (`c0`, `c1`, … in source order), never its name: names repeat, change, may be empty
 * or `__proto__`. A row's identity is its zero-based index in the source file, which follows it for life.
 *
 * Text is dictionary-encoded, so that work on text is work on distinct values. A missing cell is code −1 in a text
 * vector and NaN in a number vector (numbers are always finite); the Arrow form carries a validity bitmap besides.
 */

/** Dictionary-encoded text. `codes[i]` indexes `dictionary`, −1 is missing. Entries are distinct and never empty; some may be unused. */
export interface TextVector {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/**
 * Finite float64 numbers, NaN is missing. `decimals`, when given, is the fixed number of decimals the values were
 * written with: their text is `value.toFixed(decimals)`, or `String(value)` for a value that needs more (an imputed mean).
 */
export interface NumberVector {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly decimals?: number;
}

export type Vector = TextVector | NumberVector;

/** What a column means, independent of how its vector stores it: an identifier may be stored as numbers, a date as text. */
export type ColumnType = 'integer' | 'number' | 'date' | 'datetime' | 'boolean' | 'category' | 'text' | 'identifier';

/** Bits of `Column.flags`. */
export const CellFlag = {
  /** The value was imputed; it takes no part in statistics. */
  Filled: 1,
  /** Outside the expected range. */
  Outlier: 2,
  /** An outlier that a person decided to keep. */
  Kept: 4,
  /** Held text that could not be read as the type of its column. */
  Unread: 8,
} as const;

export interface Column {
  /** Stable identity, `c0`, `c1`, … in source order. */
  readonly id: string;
  /** The current header, which a step may change. */
  readonly name: string;
  /**
   * The header as it was before a step rewrote its spelling. What a name says about a column is read from this: in
   * `patientid` nobody sees the `ID` that `PatientID` ends with.
   */
  readonly sourceName?: string;
  readonly vector: Vector;
  readonly type: ColumnType;
  /** What a person said the column is for; absent where that is decided by what it holds (`kindOf`). */
  readonly kind?: ColumnKind;
  /** What was seen of it among its neighbours when the file was read, each 0–1; it stays while they change. */
  readonly beside?: Readonly<Partial<Record<FactName, number>>>;
  /** `%`, `$`, `€`, `kg`, … as written beside the values. */
  readonly unit?: string;
  /** The decimal separator of the other columns of the file, by which `1,234` is read where this column does not tell. */
  readonly decimal?: '.' | ',';
  /** One byte of `CellFlag` bits per row; absent when no cell has any. */
  readonly flags?: Uint8Array;
  /** Lowest and highest value not considered an outlier, once outliers were looked for. */
  readonly expectedRange?: readonly [number, number];
}

/**
 * What a column said before a step made it say less: the days of months, the years of age groups. Nothing counts it as a column
 * of the table and nothing exports it; it is found by its id alone. Its name is that of its column.
 */
export interface Companion extends Column {
  /** Id of the column. */
  readonly of: string;
}

export interface Table {
  readonly columns: readonly Column[];
  /** At most one for a column. */
  readonly companions?: readonly Companion[];
  /** For each row its zero-based index in the source file; ascending until a step puts the rows in another order (`row-order`). */
  readonly rowIndex: Uint32Array;
}

/** Number of rows. */
export function rowCount(table: Table): number {
  return table.rowIndex.length;
}

/** Id of the companion of a column: it follows from the column's, so that running a step again gives the same. */
export const companionId = (columnId: string): string => `${columnId}_full`;

/** What a column said before a step made it say less, if it does. */
export function companionOf(table: Table, columnId: string): Companion | undefined {
  return table.companions?.find(({ of }) => of === columnId);
}

/** The column whose current name is `name`, if any. */
export function columnByName(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

/** The column with this stable id, or the companion of one, if any. */
export function columnById(table: Table, id: string): Column | undefined {
  return table.columns.find((column) => column.id === id) ?? table.companions?.find((column) => column.id === id);
}

/**
 * A number as exported text, exactly as CSV export and the audit trail write it. It never rounds: the text read back
 * is the value, so a value that does not fit the column's `decimals` is written in full.
 */
export function formatNumber(value: number, decimals?: number): string {
  if (Number.isNaN(value)) return '';
  if (decimals === undefined) return String(value);
  const fixed = value.toFixed(decimals);
  return Number(fixed) === value ? fixed : String(value);
}

/** The cell as exported text, or null when it is missing. */
export function cellText(vector: Vector, row: number): string | null {
  if (vector.kind === 'text') {
    const code = vector.codes[row] ?? -1;
    return code < 0 ? null : (vector.dictionary[code] ?? null);
  }
  const value = vector.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : formatNumber(value, vector.decimals);
}

/** Whether the cell is missing. */
export function isMissing(vector: Vector, row: number): boolean {
  return vector.kind === 'text' ? (vector.codes[row] ?? -1) < 0 : Number.isNaN(vector.values[row] ?? Number.NaN);
}
