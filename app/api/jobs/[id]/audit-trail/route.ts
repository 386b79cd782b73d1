import { auditQuery } from '@/lib/contract/changes';
import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { auditTrail } from '@/lib/services/datasets/audit-trail';

export const GET = route({ auth: 'required', params: idParams, query: auditQuery }, ({ actor, params, query }) =>
  auditTrail(actor, params.id, query),
);
