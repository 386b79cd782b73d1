import { escapeFormulasQuery, idParams } from '@/lib/contract/common';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportAuditLog } from '@/lib/services/workspaces/export-audit-log';

const options = { auth: 'required', scope: 'admin', params: idParams, query: escapeFormulasQuery } as const;

export const GET = route(options, async ({ actor, params, query }) => {
  const { filename, csv } = await exportAuditLog(actor, params.id, { escapeFormulas: query.escape_formulas });
  return download(csv, { filename, contentType: 'text/csv; charset=utf-8' });
});
