import { auditCsv } from '@/lib/cleaning/changes';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadChanges } from '@/lib/storage/tables';
import { derivedFilename } from '@/lib/text/filename';
import { stepTimes } from './change-times';

/** The whole audit trail as CSV, in pieces. Throws as `currentDataset`. */
export async function exportAuditTrail(
  actor: Actor,
  jobId: string,
  options: { escapeFormulas: boolean },
): Promise<{ filename: string; csv: ReturnType<typeof auditCsv> }> {
  const dataset = await currentDataset(actor, jobId);
  const logs = await loadChanges(dataset.changeKeys);
  return {
    filename: derivedFilename(dataset.filename, 'audit-trail.csv'),
    csv: auditCsv(logs, stepTimes(dataset, logs), options),
  };
}
