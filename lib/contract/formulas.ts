import { z } from 'zod';

/** A formula to be checked; `target`: the id of the column it would change, when it changes one. */
export const formulaCheckBody = z.strictObject({ formula: z.string().max(4000), target: z.string().min(1).optional() });

const span = z.strictObject({ start: z.number(), end: z.number() });

/** What a formula would give, or what is wrong with it and where: offsets in UTF-16 units, the end not included. */
export const formulaCheckSchema = z.strictObject({
  /** Null when something is wrong. */
  type: z.enum(['number', 'text', 'date', 'boolean']).nullable(),
  unit: z.string().nullable(),
  /** What the result is for, as far as that follows from the formula: `money`, `share`, … */
  kind: z.string().nullable(),
  errors: z.array(span.extend({ code: z.string(), message: z.string() })),
  warnings: z.array(span.extend({ code: z.string(), message: z.string() })),
  /** Cells that would be missing because something is divided by zero. */
  zero_divisions: z.number(),
  /** The first ten rows: the columns that the formula reads, then what it gives. */
  preview: z.strictObject({
    columns: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        row_index: z.number(),
        cells: z.array(z.string().nullable()),
        /** What the target holds now, when there is one. */
        before: z.string().nullable(),
        value: z.string().nullable(),
      }),
    ),
  }),
});
export type FormulaCheckJson = z.output<typeof formulaCheckSchema>;

/** What an editor of formulas offers. */
export const formulaWordsSchema = z.strictObject({
  columns: z.array(
    z.strictObject({
      /** As it stands in a formula, in brackets where it has to. */
      insert: z.string(),
      label: z.string(),
      type: z.string(),
      kind: z.string(),
      unit: z.string().nullable(),
    }),
  ),
  functions: z.array(
    z.strictObject({
      name: z.string(),
      signature: z.string(),
      summary: z.string(),
      example: z.string(),
      group: z.string(),
    }),
  ),
  /** At most twelve formulas that are probably useful for these columns. */
  suggestions: z.array(z.strictObject({ name: z.string(), formula: z.string() })),
});
export type FormulaWordsJson = z.output<typeof formulaWordsSchema>;
