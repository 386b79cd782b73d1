import { z } from 'zod';

export const CORRELATION_METHODS = ['pearson', 'spearman'] as const;
export type CorrelationMethod = (typeof CORRELATION_METHODS)[number];

export const correlationQuery = z.object({
  method: z.enum(CORRELATION_METHODS, 'must be pearson or spearman').default('pearson'),
  columns: z.string().transform(columnList).optional(),
});

/** Names or ids with commas between them, or a JSON array of them for names that have commas. */
function columnList(text: string, context: z.RefinementCtx): string[] {
  if (!text.startsWith('[')) return text.split(',').map((column) => column.trim());
  const list = z.array(z.string()).safeParse(parsed(text));
  if (list.success) return list.data;
  context.addIssue({ code: 'custom', message: 'must be names with commas between them, or a JSON array of names' });
  return z.NEVER;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const matrix = z.array(z.array(z.number().nullable()));

/** Matrices are square, in the order of `columns`. */
export const correlationSchema = z.strictObject({
  columns: z.array(z.string()),
  column_ids: z.array(z.string()),
  /** −1…1, null where it cannot be computed (a constant column, fewer than two complete rows). */
  matrix,
  /** Complete pairs. */
  n: z.array(z.array(z.number())),
  /** Two-sided p values. */
  p: matrix,
  method: z.enum(CORRELATION_METHODS),
  version: z.number(),
  /** Numeric columns that take no part, and why. */
  left_out: z.array(z.strictObject({ column: z.string(), reason: z.string() })),
});
export type CorrelationJson = z.output<typeof correlationSchema>;
