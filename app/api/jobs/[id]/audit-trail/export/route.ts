import { auditCsv } from '@/lib/cleaning/changes';
import { currentDataset } from '@/lib/data/datasets';
import { download, escapeFormulasQuery, isOn } from '@/lib/http/download';
import { idParams, route } from '@/lib/http/route';
import { stepTimes } from '@/lib/services/datasets/change-times';
import { loadChanges } from '@/lib/storage/tables';
import { derivedFilename } from '@/lib/text/filename';

const options = { auth: 'required', params: idParams, query: escapeFormulasQuery } as const;

export const GET = route(options, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const logs = await loadChanges(dataset.changeKeys);
  const csv = auditCsv(logs, stepTimes(dataset, logs), { escapeFormulas: isOn(query.escape_formulas) });
  return download(csv, {
    filename: derivedFilename(dataset.filename, 'audit-trail.csv'),
    contentType: 'text/csv; charset=utf-8',
  });
});
