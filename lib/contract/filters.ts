import { z } from 'zod';
import { OPERATION_IDS } from '@/lib/cleaning/registry';
import { ROW_CONDITIONS } from '@/lib/cleaning/row-conditions';
import type { SortKey } from '@/lib/tabular/query';

/** Conditions of one view. */
export const MOST_FILTERS = 50;
const MOST_KEYS = 10;

/** One condition of a view, as it is written in a query. */
export const filterSchema = z
  .discriminatedUnion('op', [
    ...ROW_CONDITIONS,
    z.strictObject({
      op: z.literal('changed'),
      column: z.string().min(1).optional(),
      operation: z.string().pipe(z.enum(OPERATION_IDS)).optional(),
      not: z.boolean().optional(),
    }),
  ])
  .refine((filter) => filter.op !== 'range' || filter.min !== undefined || filter.max !== undefined, {
    error: 'needs min or max',
  });

/** As it is written: a condition of the `filters` parameter, which is a JSON array of them; rows must fulfil all. */
export type FilterJson = z.input<typeof filterSchema>;
/** As it is read. */
export type FilterInput = z.output<typeof filterSchema>;

/** The `filters` parameter: a JSON array of conditions. */
export const filtersSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON array' });
      return z.NEVER;
    }
  })
  .pipe(z.array(filterSchema, { error: 'must be a JSON array' }).max(MOST_FILTERS));

/** The `sort` parameter: columns in order of importance, each with `:asc` or `:desc`: `c3:desc,c1`. */
export const sortSchema = z.string().transform((text, context): SortKey[] => {
  const keys = text.split(',').map((key): SortKey => {
    const [, name = '', direction] = /^(.*?)(?::(asc|desc))?$/s.exec(key.trim()) ?? [];
    return { column: name, descending: direction === 'desc' };
  });
  if (keys.length <= MOST_KEYS && keys.every((key) => key.column !== '')) return keys;
  context.addIssue({ code: 'custom', message: `must be up to ${MOST_KEYS} columns such as c3:desc,c1` });
  return z.NEVER;
});

/** Which table, and which of its rows. */
export const rowsOfViewQuery = z.object({
  version: z.enum(['source', 'cleaned']).default('cleaned'),
  view: z.enum(['all', 'changes']).default('all'),
  filters: filtersSchema.default([]),
});

/** Which rows in which order. */
export const viewQuery = rowsOfViewQuery.extend({ sort: sortSchema.default([]) });

export type ViewQuery = z.output<typeof viewQuery>;
