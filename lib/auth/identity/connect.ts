import { requireProof } from '@/lib/auth/change-password';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { connectingCookie } from './kept';
import type { ProviderId } from './provider-id';
import { identityProviders } from './providers';

/**
 * A cookie that says that the actor wants to connect a provider in this session, whichever person it will tell. Throws as `requireProof`,
 * and `wrong_state` for a provider that is not set up.
 */
export async function beginConnecting(
  actor: Actor,
  sessionId: string,
  { provider, password }: { provider: ProviderId; password: string },
  headers: Headers,
): Promise<string> {
  if (!identityProviders().some(({ id }) => id === provider)) {
    throw new AppError('wrong_state', 'This way to sign in is not set up here.');
  }
  await requireProof(actor, sessionId, password, headers);
  return connectingCookie.set({ userId: actor.userId, sessionId, provider });
}
