import { z } from 'zod';

const COLUMNS = 12;
const MOST_ROWS = 10_000;

const side = (most: number) => z.int().min(1).max(most);

/** A place in the grid of 12 columns; a row is 80 px high. */
export const dashboardItemSchema = z
  .strictObject({
    chart_id: z.uuid(),
    x: z
      .int()
      .min(0)
      .max(COLUMNS - 1),
    y: z.int().min(0).max(MOST_ROWS),
    w: side(COLUMNS),
    h: side(100),
  })
  .refine(({ x, w }) => x + w <= COLUMNS, { error: 'reaches beyond the 12 columns', path: ['w'] });
export type DashboardItemJson = z.output<typeof dashboardItemSchema>;

export const dashboardBody = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(200),
  items: z
    .array(dashboardItemSchema)
    .max(1000)
    .refine((items) => new Set(items.map(({ chart_id }) => chart_id)).size === items.length, 'names a chart twice'),
  version: z.int().min(0).optional(),
});

/** The one format of a whole dashboard. */
export const dashboardFileQuery = z.object({ format: z.enum(['pdf']).default('pdf') });

/** Every kept chart has its place. */
export const dashboardSchema = z.strictObject({
  title: z.string(),
  items: z.array(dashboardItemSchema),
  version: z.number(),
});
export type DashboardJson = z.output<typeof dashboardSchema>;
