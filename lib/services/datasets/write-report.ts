import { cleaningReport } from '@/lib/cleaning/report';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { readingState } from '@/lib/data/reading';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { derivedFilename } from '@/lib/text/filename';
import { getJob } from './get-job';

/** The cleaning report as one page of HTML. Throws as `currentDataset`. */
export async function writeReport(actor: Actor, jobId: string): Promise<{ filename: string; html: string }> {
  const dataset = await currentDataset(actor, jobId);
  const [job, { reading }, source, cleaned, logs] = await Promise.all([
    getJob(actor, jobId),
    readingState(actor, jobId),
    loadTable(dataset.sourceTableKey),
    loadTable(dataset.tableKey),
    loadChanges(dataset.changeKeys),
  ]);
  const { summary, quality } = dataset;
  const html = cleaningReport({
    file: { name: job.filename, type: job.file_type, sizeBytes: job.file_size, uploadedAt: job.created_at },
    reading,
    version: dataset.version,
    cleanedAt: dataset.createdAt.toISOString(),
    source,
    cleaned,
    logs,
    before: { score: summary.quality_score_before, parts: quality.before },
    after: { score: summary.quality_score, parts: quality.after },
  });
  return { filename: derivedFilename(dataset.filename, 'cleaning-report.html'), html };
}
