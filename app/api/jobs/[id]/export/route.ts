import { z } from 'zod';
import { escapeFormulasQuery, idParams } from '@/lib/contract/common';
import { currentDataset } from '@/lib/data/datasets';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { loadTable } from '@/lib/storage/tables';
import { contentType, EXPORT_FORMATS, exportTable, fileExtension } from '@/lib/tabular/write';
import { derivedFilename } from '@/lib/text/filename';

const query = escapeFormulasQuery.extend({ format: z.enum(EXPORT_FORMATS).default('csv') });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const table = await loadTable(dataset.tableKey);
  return download(await exportTable(table, query.format, { escapeFormulas: query.escape_formulas }), {
    filename: derivedFilename(dataset.filename, `cleaned${fileExtension(query.format)}`),
    contentType: contentType(query.format),
  });
});
