import { fetchJson } from '@/components/api/fetch-json';
import type { SuccessJson } from '@/lib/contract/common';
import type {
  MemberJson,
  MemberRemovalJson,
  NewInviteJson,
  Role,
  WorkspaceChange,
  WorkspaceJson,
} from '@/lib/contract/workspaces';

export const workspacePath = (id: string): string => `/api/workspaces/${id}`;
export const membersPath = (id: string): string => `${workspacePath(id)}/members`;
export const invitesPath = (id: string): string => `${workspacePath(id)}/invites`;
export const auditPath = (id: string, offset: number, limit: number): string =>
  `${workspacePath(id)}/audit-log?limit=${limit}&offset=${offset}`;
export const auditFilePath = (id: string): string => `${workspacePath(id)}/audit-log/export?escape_formulas=1`;
export const securityFilePath = (id: string): string =>
  `${workspacePath(id)}/security-log/export?format=csv&escape_formulas=1`;

const send = <T>(method: string, path: string, body?: unknown): Promise<T> =>
  fetchJson<T>(path, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** Each throws ApiError. */
export const createWorkspace = (name: string) => send<WorkspaceJson>('POST', '/api/workspaces', { name });
export const changeWorkspace = (id: string, change: WorkspaceChange) =>
  send<WorkspaceJson>('PATCH', workspacePath(id), change);
export const deleteWorkspace = (id: string) => send<SuccessJson>('DELETE', workspacePath(id));
export const changeRole = (id: string, userId: string, role: Role) =>
  send<MemberJson>('PATCH', `${membersPath(id)}/${userId}`, { role });
export const removeMember = (id: string, userId: string, newOwner?: string) =>
  send<MemberRemovalJson>('DELETE', `${membersPath(id)}/${userId}${newOwner ? `?new_owner=${newOwner}` : ''}`);
export const invite = (id: string, role: Role, email: string | null, days: number) =>
  send<NewInviteJson>('POST', invitesPath(id), { role, email, expires_in_days: days });
export const revokeInvite = (id: string, inviteId: string) =>
  send<SuccessJson>('DELETE', `${invitesPath(id)}/${inviteId}`);
export const acceptInvite = (token: string) => send<WorkspaceJson>('POST', `/api/invites/${token}`);
