import { clientAddress } from '@/lib/auth/client-address';
import type { Actor } from '@/lib/data/actor';
import { recordSecurity, workspaceOfChart, workspaceOfJob } from '@/lib/data/system/security-log';

/** Which workspace a path of the API is about, as far as it names one. */
async function workspaceOf(pathname: string): Promise<string | undefined> {
  const [, workspaceId] = /^\/api\/workspaces\/([0-9a-f-]{36})(?:\/|$)/i.exec(pathname) ?? [];
  if (workspaceId) return workspaceId;
  const [, jobId] = /^\/api\/(?:upload\/)?jobs\/([0-9a-f-]{36})(?:\/|$)/i.exec(pathname) ?? [];
  if (jobId) return workspaceOfJob(jobId);
  const [, chartId] = /^\/api\/charts\/([0-9a-f-]{36})(?:\/|$)/i.exec(pathname) ?? [];
  return chartId && workspaceOfChart(chartId);
}

/** Writes into the security log that somebody asked for what they may not have. */
export async function recordRefusal(actor: Actor, request: Request, pattern: string): Promise<void> {
  const workspaceId = (await workspaceOf(new URL(request.url).pathname)) ?? null;
  await recordSecurity({
    kind: 'refused',
    actorId: actor.userId,
    workspaceId,
    subject: `${request.method} ${pattern}`,
    address: clientAddress(request.headers),
  });
}
