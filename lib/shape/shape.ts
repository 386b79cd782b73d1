import { z } from 'zod';
import { AGGREGATES } from './aggregates';

export { AGGREGATES, type Aggregate, NUMERIC_AGGREGATES } from './aggregates';

const id = z.string().min(1).max(200);
const header = z.string().trim().min(1).max(200);

const unpivot = z.strictObject({
  shape: z.literal('unpivot'),
  /** The columns that become rows. */
  columns: z.array(id).min(2).max(2000),
  /** The columns that are repeated for each of them; all others where left out. */
  keep: z.array(id).max(2000).optional(),
  /** Name of the column of former headers. */
  name: header.default('name'),
  /** Name of the column of values. */
  value: header.default('value'),
  /** Whether missing cells make no row. */
  drop_missing: z.boolean().default(true),
});

/** A value of a group: of a column, or the number of rows where no column is named. */
export const measureSchema = z
  .strictObject({ column: id.optional(), aggregate: z.enum(AGGREGATES), name: header.optional() })
  .refine(({ column, aggregate }) => column !== undefined || aggregate === 'count', {
    path: ['column'],
    message: 'Name the column this is computed of.',
  });
export type Measure = z.output<typeof measureSchema>;

const pivot = z.strictObject({
  shape: z.literal('pivot'),
  /** What tells the new rows apart. */
  by: z.array(id).max(50),
  /** The column whose values become columns. */
  column: id,
  values: z.array(measureSchema).min(1).max(20),
});

const group = z.strictObject({
  shape: z.literal('group'),
  by: z.array(id).max(50),
  values: z.array(measureSchema).max(100),
});

const splitRows = z.strictObject({
  shape: z.literal('split_rows'),
  column: id,
  separator: z.string().min(1).max(20),
});

const append = z.strictObject({
  shape: z.literal('append'),
  /** For each column of the result, the column of each dataset it is made of; null where one has none. */
  columns: z
    .array(z.strictObject({ name: header, from: z.array(id.nullable()).min(1).max(200) }))
    .min(1)
    .max(2000),
  /** Name of a column that says which dataset a row is of, and what it says for each. */
  source: z.strictObject({ name: header, labels: z.array(z.string().min(1).max(200)) }).nullable(),
});

const join = z.strictObject({
  shape: z.literal('join'),
  /** `left`: every row of the first; `inner`: those with a match; `anti`: those without. */
  how: z.enum(['left', 'inner', 'anti']),
  keys: z
    .array(z.strictObject({ left: id, right: id }))
    .min(1)
    .max(10),
  /** Columns of the second to add; all but its keys where left out. */
  take: z.array(id).max(2000).optional(),
  /** Keys of the first taken for keys of the second, as a person decided. */
  aliases: z
    .array(z.strictObject({ key: z.number().int().min(0).default(0), left: z.string(), right: z.string() }))
    .max(10_000)
    .default([]),
});

/** What makes one dataset of others: the first four of one, the last two of several. Columns are named by id. */
export const shapeSchema = z.discriminatedUnion('shape', [unpivot, pivot, group, splitRows, append, join]);
export type Shape = z.output<typeof shapeSchema>;
export type ShapeOf<Name extends Shape['shape']> = Extract<Shape, { shape: Name }>;
export type ShapeName = Shape['shape'];

/** What a person should know of a result, as facts. */
export type ShapeNote =
  /** Cells without a value that made no row. */
  | { readonly code: 'missing_dropped'; readonly cells: number }
  /** Imputed cells that were left out of what was computed. */
  | { readonly code: 'filled_left_out'; readonly cells: number; readonly column: string }
  /** Columns whose values are in different units and were put below each other as they are. */
  | { readonly code: 'units_differ'; readonly column: string; readonly units: readonly string[] }
  /** Columns that hold numbers in one dataset and text in another: both became text. */
  | { readonly code: 'types_differ'; readonly column: string };

/** Rows whose key is this. */
export interface KeyRows {
  readonly key: readonly string[];
  readonly rows: number;
}

/** What a join does, known before it is made. */
export interface JoinFacts {
  readonly leftRows: number;
  readonly rightRows: number;
  /** Rows of the result. */
  readonly rows: number;
  readonly matchedLeft: number;
  readonly matchedRight: number;
  /** Rows of the first without a match, by their key, most rows first; at most `LISTED_KEYS`. */
  readonly unmatchedLeft: readonly KeyRows[];
  readonly unmatchedRight: readonly KeyRows[];
  /** Distinct keys without a match. */
  readonly unmatchedLeftKeys: number;
  readonly unmatchedRightKeys: number;
  /** Rows without a key, which match nothing. */
  readonly missingLeft: number;
  readonly missingRight: number;
  /** Keys that several rows of the second have, so that a row of the first becomes several; at most `LISTED_KEYS`. */
  readonly repeatedRight: readonly KeyRows[];
  readonly repeatedRightKeys: number;
  readonly repeatedLeftKeys: number;
}

export const LISTED_KEYS = 50;
/** More rows than this are refused: a key that repeats on both sides gives the product of its rows. */
export const MOST_ROWS = 10_000_000;
export const MOST_PIVOT_COLUMNS = 500;
