import { idParams, route } from '@/lib/http/route';
import { revokeLink } from '@/lib/services/sharing/links';
import { tokenParams } from '@/lib/services/sharing/token';

const params = idParams.extend(tokenParams.shape);

export const DELETE = route({ auth: 'required', params }, ({ actor, params: { id, token } }) =>
  revokeLink(actor, { kind: 'dashboard', id }, token),
);
