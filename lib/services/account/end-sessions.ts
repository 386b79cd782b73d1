import { recordAccountEvent } from '@/lib/auth/account-event';
import type { Actor } from '@/lib/data/actor';
import { endSessions as endAll, endSession as endOne } from '@/lib/data/sessions';

/** Ends one of the actor's sessions. Throws `not_found`. */
export async function endSession(actor: Actor, sessionId: string, headers: Headers): Promise<void> {
  await endOne(actor, sessionId);
  await recordAccountEvent(actor, 'session_ended', headers, sessionId);
}

/** Ends all sessions of the actor but `kept`: how many. */
export async function endSessions(actor: Actor, kept: string | undefined, headers: Headers): Promise<number> {
  const ended = await endAll(actor, kept);
  await recordAccountEvent(actor, 'sessions_ended', headers);
  return ended;
}
