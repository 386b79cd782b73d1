import { countMissing } from '@/lib/tabular/columns';
import { type Inference, inferColumn } from '@/lib/tabular/infer/infer-column';
import { uniformType } from '@/lib/tabular/infer/uniform-type';
import { CellFlag, type Column, rowCount, type Table } from '@/lib/tabular/table';
import { blankCodes, missingSpellings } from './kernels/blank-codes';
import { findDuplicates } from './kernels/duplicates';
import { fences } from './kernels/fences';
import { countOfCodes } from './kernels/positions';
import { readNumbers } from './kernels/read-numbers';
import { isText } from './targets';

/** What is wrong in one column, counted. */
export interface ColumnFacts {
  readonly id: string;
  readonly name: string;
  /** Cells without a value. */
  readonly missing: number;
  /** Whether its values are all of one type. */
  readonly isUniform: boolean;
  readonly numericCells: number;
  /** Numeric cells that are outliers nobody decided on. */
  readonly outliers: number;
}

/** What the quality of a table is computed from. Plain JSON, a few numbers for each column. */
export interface QualityFacts {
  readonly rows: number;
  /** Rows equal in every column to an earlier one. */
  readonly duplicates: number;
  /** In the order of the table's columns. */
  readonly columns: readonly ColumnFacts[];
}

/** What is known already, so that it need not be counted again. */
export interface KnownFacts {
  readonly duplicates?: number | undefined;
  /** By column id, for columns that are as they were when they were counted. */
  readonly columns?: ReadonlyMap<string, ColumnFacts>;
}

/** Counts what `measureQuality` scores. */
export function measureFacts(table: Table, known: KnownFacts = {}): QualityFacts {
  const spellings = missingSpellings(table);
  return {
    rows: rowCount(table),
    duplicates: known.duplicates ?? findDuplicates(table.columns, rowCount(table)).positions.length,
    columns: table.columns.map((column) => known.columns?.get(column.id) ?? columnFacts(column, spellings)),
  };
}

function columnFacts(column: Column, spellings: ReadonlySet<string>): ColumnFacts {
  const inference = inferColumn(column);
  return {
    id: column.id,
    name: column.name,
    missing: countMissing(column.vector) + countBlanks(column, spellings),
    isUniform: uniformType(withoutOutliers(column), inference) !== 'mixed',
    ...outliersOf(column, inference),
  };
}

/** The column with its flagged cells missing, if it is text: an age of 999 among groups is counted under integrity. */
function withoutOutliers(column: Column): Column {
  const { vector, flags } = column;
  if (vector.kind === 'number' || !flags) return column;
  const codes = vector.codes.map((code, i) => (((flags[i] as number) & CellFlag.Outlier) === 0 ? code : -1));
  return { ...column, vector: { ...vector, codes } };
}

/** Cells that are there and say nothing. */
function countBlanks(column: Column, spellings: ReadonlySet<string>): number {
  return isText(column) ? countOfCodes(column.vector, blankCodes(column, spellings)) : 0;
}

function outliersOf(column: Column, inference: Inference): { numericCells: number; outliers: number } {
  const { vector, flags, expectedRange } = column;
  if (expectedRange) {
    const marks = flags ?? new Uint8Array(0);
    const marked = countFlags(marks, CellFlag.Outlier, CellFlag.Outlier);
    const open = countFlags(marks, CellFlag.Outlier | CellFlag.Kept, CellFlag.Outlier);
    return { numericCells: vector.kind === 'number' ? countPresent(vector.values) : marked, outliers: open };
  }
  const isNumeric = column.type !== 'identifier' && (inference.type === 'integer' || inference.type === 'number');
  const values = isNumeric ? readNumbers(vector, inference.number) : undefined;
  const range = values && fences(values);
  if (!values || !range) return { numericCells: 0, outliers: 0 };
  return { numericCells: countPresent(values), outliers: countOutside(values, range) };
}

function countPresent(values: Float64Array): number {
  return values.length - countMissing({ kind: 'number', values });
}

function countOutside(values: Float64Array, [low, high]: readonly [number, number]): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low || value > high) count++;
  }
  return count;
}

/** Number of cells of whose masked flags exactly these are set. */
function countFlags(flags: Uint8Array, mask: number, set: number): number {
  let count = 0;
  for (let i = 0; i < flags.length; i++) if (((flags[i] as number) & mask) === set) count++;
  return count;
}
