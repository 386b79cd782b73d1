import { queryChanges } from '@/lib/cleaning/changes';
import type { AuditQuery, AuditTrailJson } from '@/lib/contract/changes';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadChanges } from '@/lib/storage/tables';
import { stepTimes } from './change-times';
import { auditEntryJson } from './entry-json';

/** A page of what was changed, in the order it was done. Throws as `currentDataset`. */
export async function auditTrail(actor: Actor, jobId: string, query: AuditQuery): Promise<AuditTrailJson> {
  const dataset = await currentDataset(actor, jobId);
  const logs = await loadChanges(dataset.changeKeys);
  const { total, entries } = queryChanges(logs, query);
  const timeOf = stepTimes(dataset, logs);
  const { limit, offset } = query;
  return {
    total,
    limit,
    offset,
    entries: entries.map((entry) => auditEntryJson(entry, timeOf(entry.step), query.facts)),
  };
}
