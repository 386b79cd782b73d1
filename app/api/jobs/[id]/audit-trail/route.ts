import { z } from 'zod';
import { queryChanges } from '@/lib/cleaning/changes';
import type { AuditTrailJson } from '@/lib/contract/datasets';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { stepTimes } from '@/lib/services/datasets/change-times';
import { loadChanges } from '@/lib/storage/tables';

const query = pageQuery.extend({
  action: z.string().optional(),
  column: z.string().optional(),
  row: z.coerce.number().int().min(0).optional(),
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
      row_index: entry.row,
      column_name: entry.columnName,
      action: entry.operation,
      original_value: entry.original,
      new_value: entry.new,
      reason: entry.reason,
      timestamp: timeOf(entry.step),
    })),
  };
  return trail;
});
