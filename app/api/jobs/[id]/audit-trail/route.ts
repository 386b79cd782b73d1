import { z } from 'zod';
import { queryChanges } from '@/lib/cleaning/changes';
import type { AuditTrailJson } from '@/lib/contract/datasets';
import { currentDataset } from '@/lib/data/datasets';
import { isOn } from '@/lib/http/download';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { stepTimes } from '@/lib/services/datasets/change-times';
import { entryJson } from '@/lib/services/datasets/entry-json';
import { loadChanges } from '@/lib/storage/tables';

const query = pageQuery.extend({
  action: z.string().optional(),
  column: z.string().optional(),
  row: z.coerce.number().int().min(0).optional(),
  /** Whether each entry comes with its facts. */
  facts: z.enum(['0', '1', 'false', 'true']).default('0'),
});

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const logs = await loadChanges(dataset.changeKeys);
  const { total, entries } = queryChanges(logs, query);
  const timeOf = stepTimes(dataset, logs);
  const trail: AuditTrailJson = {
    total,
    limit: query.limit,
    offset: query.offset,
    entries: entries.map((entry) => ({
      ...entryJson(entry, isOn(query.facts)),
      action: entry.operation,
      timestamp: timeOf(entry.step),
    })),
  };
  return trail;
});
