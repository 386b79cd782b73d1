import { z } from 'zod';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { arrangeDashboard, getDashboard } from '@/lib/services/charts/dashboard';

const COLUMNS = 12;
const MOST_ROWS = 10_000;

const item = z
  .strictObject({
    chart_id: z.uuid(),
    x: z
      .int()
      .min(0)
      .max(COLUMNS - 1),
    y: z.int().min(0).max(MOST_ROWS),
    w: z.int().min(1).max(COLUMNS),
    h: z.int().min(1).max(100),
  })
  .refine(({ x, w }) => x + w <= COLUMNS, { error: 'reaches beyond the 12 columns', path: ['w'] });

const body = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(200),
  items: z
    .array(item)
    .max(1000)
    .refine((items) => new Set(items.map(({ chart_id }) => chart_id)).size === items.length, 'names a chart twice'),
  version: z.int().min(0).optional(),
});

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getDashboard(actor, params.id));

export const PUT = route({ auth: 'required', params: idParams, body }, ({ actor, params, body, request }) => {
  const { title, items, version } = body;
  return arrangeDashboard(actor, params.id, { title, items, expectedVersion: expectedVersion(request) ?? version });
});
