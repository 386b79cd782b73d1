import { idParams, pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { securityLog } from '@/lib/services/workspaces/security-log';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  securityLog(actor, params.id, query),
);
