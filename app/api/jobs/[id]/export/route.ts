import { z } from 'zod';
import { escapeFormulasQuery, idParams, openFlag } from '@/lib/contract/common';
import { currentDataset } from '@/lib/data/datasets';
import { readingState } from '@/lib/data/reading';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { loadTable } from '@/lib/storage/tables';
import { areNamesMadeUp, contentType, EXPORT_FORMATS, exportTable, fileExtension } from '@/lib/tabular/write';
import { derivedFilename } from '@/lib/text/filename';

const query = escapeFormulasQuery.extend({
  format: z.enum(EXPORT_FORMATS).default('csv'),
  header: openFlag,
  headers: z.enum(['current', 'original']).default('current'),
});

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const [table, { reading }] = await Promise.all([loadTable(dataset.tableKey), readingState(actor, params.id)]);
  // A file without a header leaves without one, unless somebody has named its columns since.
  const header = query.header ?? !(reading?.made_up_names === true && areNamesMadeUp(table));
  const options = { escapeFormulas: query.escape_formulas, header, headers: query.headers };
  return download(await exportTable(table, query.format, options), {
    filename: derivedFilename(dataset.filename, `cleaned${fileExtension(query.format)}`),
    contentType: contentType(query.format),
  });
});
