import { z } from 'zod';

const head = z.object({ id: z.string(), name: z.string() });

/** How the recipe of the model was fitted to the file. Columns are named by their headers. */
const fitSchema = z.object({
  /** Columns that stand for one of the model though they are called otherwise. */
  renamed: z.array(z.object({ model: z.string(), column: z.string() })),
  /** Pairs that may belong together and were not taken for one; 0–100. */
  perhaps: z.array(z.object({ model: z.string(), column: z.string(), similarity: z.number() })),
  /** Columns of the model without a counterpart, and the other way round. */
  missing: z.array(z.string()),
  added: z.array(z.string()),
  /** Steps left out: for want of columns, or, without any, because they are about rows of the model. */
  left: z.array(z.object({ operation: z.string(), columns: z.array(z.string()).nullable() })),
});

/** The dataset an upload is cleaned like, as it was when the file came. */
const modelSchema = z.object({
  job_id: z.uuid(),
  filename: z.string(),
  version: z.number(),
  columns: z.array(head),
  steps: z.array(z.unknown()),
  /** Where its source lies, to be compared by what it holds. */
  source_table_key: z.string(),
  /** Headers that people confirmed to hold the same. */
  remembered: z.array(z.object({ first: z.string(), second: z.string() })),
  fit: fitSchema.optional(),
});

export type Model = z.output<typeof modelSchema>;
export type ModelFit = z.output<typeof fitSchema>;

/** What an upload is cleaned like; undefined for one that is cleaned by a preset. */
export function modelOf(options: Record<string, unknown>): Model | undefined {
  return options.like === undefined ? undefined : modelSchema.parse(options.like);
}
