import type { SessionJson } from '@/lib/contract/account';
import type { Actor } from '@/lib/data/actor';
import { listSessions as sessionRows } from '@/lib/data/sessions';

/** Where the actor is signed in: the session that asks first, then what was used last. */
export async function listSessions(actor: Actor, currentId: string): Promise<SessionJson[]> {
  const rows = await sessionRows(actor);
  return rows
    .map((row) => ({
      session_id: row.id,
      kind: row.kind,
      user_agent: row.userAgent,
      address: row.address,
      created_at: row.createdAt.toISOString(),
      last_seen_at: row.lastSeenAt.toISOString(),
      expires_at: row.expiresAt.toISOString(),
      is_current: row.id === currentId,
    }))
    .sort((a, b) => Number(b.is_current) - Number(a.is_current));
}
