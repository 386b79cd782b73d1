import { idParams } from '@/lib/contract/common';
import { exportQuery } from '@/lib/contract/exports';
import { currentDataset } from '@/lib/data/datasets';
import { readingState } from '@/lib/data/reading';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { loadTable } from '@/lib/storage/tables';
import { areNamesMadeUp, contentType, exportTable, fileExtension } from '@/lib/tabular/write';
import { derivedFilename } from '@/lib/text/filename';

export const GET = route(
  { auth: 'required', params: idParams, query: exportQuery },
  async ({ actor, params, query }) => {
    const dataset = await currentDataset(actor, params.id);
    const [table, { reading }] = await Promise.all([loadTable(dataset.tableKey), readingState(actor, params.id)]);
    // A file without a header leaves without one, unless somebody has named its columns since.
    const header = query.header ?? !(reading?.made_up_names === true && areNamesMadeUp(table));
    const options = { escapeFormulas: query.escape_formulas, header, headers: query.headers };
    return download(await exportTable(table, query.format, options), {
      filename: derivedFilename(dataset.filename, `cleaned${fileExtension(query.format)}`),
      contentType: contentType(query.format),
    });
  },
);
