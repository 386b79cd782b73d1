import { newWorkspaceBody } from '@/lib/contract/workspaces';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { createWorkspace } from '@/lib/services/workspaces/create-workspace';
import { listWorkspaces } from '@/lib/services/workspaces/list-workspaces';

export const GET = route({ auth: 'required' }, ({ actor }) => listWorkspaces(actor));

export const POST = route({ auth: 'required', scope: 'admin', body: newWorkspaceBody }, async ({ actor, body }) =>
  created(await createWorkspace(actor, body.name)),
);
