import { shareParams } from '@/lib/contract/sharing';
import { route } from '@/lib/http/route';
import { revokeLink } from '@/lib/services/sharing/revoke-link';

export const DELETE = route({ auth: 'required', params: shareParams }, ({ actor, params: { id, token } }) =>
  revokeLink(actor, { kind: 'comparison', id }, token),
);
