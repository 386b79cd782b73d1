import { memberChangeBody, memberParams, memberRemovalQuery } from '@/lib/contract/workspaces';
import { route } from '@/lib/http/route';
import { changeRole } from '@/lib/services/workspaces/change-role';
import { removeMember } from '@/lib/services/workspaces/remove-member';

export const PATCH = route(
  { auth: 'required', scope: 'admin', params: memberParams, body: memberChangeBody },
  ({ actor, params, body }) => changeRole(actor, params.id, params.user_id, body.role),
);

export const DELETE = route(
  { auth: 'required', scope: 'admin', params: memberParams, query: memberRemovalQuery },
  ({ actor, params, query }) => removeMember(actor, params.id, params.user_id, query.new_owner),
);
