import { z } from 'zod';
import { flag, pageQuery, time } from './common';

/** Which changes, by operation, name of a column, or row of the file. */
export const auditQuery = pageQuery.extend({
  action: z.string().optional(),
  column: z.string().optional(),
  row: z.coerce.number().int().min(0).optional(),
  /** Whether each entry comes with its facts. */
  facts: flag,
});
export type AuditQuery = z.output<typeof auditQuery>;

/** What an entry says in sentences and texts, for programs. */
export const entryFactsSchema = z.strictObject({
  /** `cell`: another value, `mark`: the value stayed, `row`: the whole row went, `column`: the column as a whole, `order`: that of the rows. */
  kind: z.enum(['cell', 'mark', 'row', 'column', 'order']),
  /** What a row that went held. */
  cells: z.array(z.string().nullable()).optional(),
  /** Its `code` and what belongs to it. */
  reason: z.looseObject({ code: z.string() }),
});
export type EntryFactsJson = z.output<typeof entryFactsSchema>;

const changedCell = {
  row_index: z.number().nullable(),
  column_name: z.string().nullable(),
  original_value: z.string().nullable(),
  new_value: z.string().nullable(),
  reason: z.string(),
  /** When asked for (`facts=1`). */
  facts: entryFactsSchema.optional(),
};

/** What a step did, or would do, to a cell. */
export const changedCellSchema = z.strictObject(changedCell);
export type ChangedCellJson = z.output<typeof changedCellSchema>;

/** One thing that was done to a cell, to a row (`column_name` is null) or to a column (`row_index` is null). */
export const auditEntrySchema = z.strictObject({ ...changedCell, action: z.string(), timestamp: time });
export type AuditEntryJson = z.output<typeof auditEntrySchema>;

export const auditTrailSchema = z.strictObject({
  total: z.number(),
  limit: z.number(),
  offset: z.number(),
  entries: z.array(auditEntrySchema),
});
export type AuditTrailJson = z.output<typeof auditTrailSchema>;
