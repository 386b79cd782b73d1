import { idParams, pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { securityLog } from '@/lib/services/workspaces/security-log';

const options = { auth: 'required', scope: 'admin', params: idParams, query: pageQuery } as const;

export const GET = route(options, ({ actor, params, query }) => securityLog(actor, params.id, query));
