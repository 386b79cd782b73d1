import { clientAddress } from '@/lib/auth/client-address';
import type { Actor } from '@/lib/data/actor';
import { disconnectIdentity as disconnect } from '@/lib/data/identities';
import { recordSecurity } from '@/lib/data/system/security-log';

/** Signs the actor in with this identity no longer. Throws `not_found`, and `wrong_state` for the last way to sign in. */
export async function disconnectIdentity(actor: Actor, id: string, headers: Headers): Promise<void> {
  const provider = await disconnect(actor, id);
  const address = clientAddress(headers);
  await recordSecurity({ kind: 'identity_disconnected', actorId: actor.userId, subject: provider, address });
}
