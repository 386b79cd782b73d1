import { idParams } from '@/lib/contract/common';
import { securityFileQuery } from '@/lib/contract/security';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportSecurityLog } from '@/lib/services/workspaces/security-log';

const options = { auth: 'required', scope: 'admin', params: idParams, query: securityFileQuery } as const;

export const GET = route(options, async ({ actor, params, query }) => {
  const { content, filename, contentType } = await exportSecurityLog(actor, params.id, query);
  return download(content, { filename, contentType });
});
