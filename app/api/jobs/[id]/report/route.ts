import { z } from 'zod';
import { cleaningReport } from '@/lib/cleaning/report';
import { currentDataset } from '@/lib/data/datasets';
import { getJob, getReading } from '@/lib/data/jobs';
import { isOn } from '@/lib/http/download';
import { idParams, route } from '@/lib/http/route';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { attachment, derivedFilename } from '@/lib/text/filename';

const query = z.object({ download: z.enum(['0', '1', 'false', 'true']).default('0') });

/** The page loads nothing and runs nothing, whatever the file holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const [job, reading, source, cleaned, logs] = await Promise.all([
    getJob(actor, params.id),
    getReading(actor, params.id),
    loadTable(dataset.sourceTableKey),
    loadTable(dataset.tableKey),
    loadChanges(dataset.changeKeys),
  ]);
  const { summary, quality } = dataset;
  const page = cleaningReport({
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
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
  });
  if (isOn(query.download)) {
    headers.set('Content-Disposition', attachment(derivedFilename(dataset.filename, 'cleaning-report.html')));
  }
  return new Response(page, { headers });
});
