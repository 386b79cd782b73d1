import { idParams } from '@/lib/contract/common';
import { auditQuery } from '@/lib/contract/workspaces';
import { route } from '@/lib/http/route';
import { auditLog } from '@/lib/services/workspaces/audit-log';

const options = { auth: 'required', scope: 'admin', params: idParams, query: auditQuery } as const;

export const GET = route(options, ({ actor, params, query }) => auditLog(actor, params.id, query));
