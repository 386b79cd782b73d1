import { idParams } from '@/lib/contract/common';
import { exportComparisonQuery } from '@/lib/contract/comparison';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportComparison } from '@/lib/services/comparison/export-comparison';
import { contentType, exportTable, fileExtension } from '@/lib/tabular/write';

export const GET = route(
  { auth: 'required', params: idParams, query: exportComparisonQuery },
  async ({ actor, params, query }) => {
    const { table, filename } = await exportComparison(actor, params.id, query);
    return download(await exportTable(table, query.format, { escapeFormulas: query.escape_formulas }), {
      filename: filename(fileExtension(query.format)),
      contentType: contentType(query.format),
    });
  },
);
