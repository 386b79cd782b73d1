import { idParams } from '@/lib/contract/common';
import { workspaceChangeBody } from '@/lib/contract/workspaces';
import { deleteWorkspace } from '@/lib/data/workspaces';
import { route } from '@/lib/http/route';
import { changeWorkspace } from '@/lib/services/workspaces/change-workspace';
import { getWorkspace } from '@/lib/services/workspaces/get-workspace';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getWorkspace(actor, params.id));

export const PATCH = route(
  { auth: 'required', scope: 'admin', params: idParams, body: workspaceChangeBody },
  ({ actor, params, body }) => changeWorkspace(actor, params.id, body),
);

export const DELETE = route({ auth: 'required', scope: 'admin', params: idParams }, async ({ actor, params }) => {
  await deleteWorkspace(actor, params.id);
  return { success: true };
});
