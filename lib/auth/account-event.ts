import type { SecurityKind } from '@/lib/contract/security';
import type { Actor } from '@/lib/data/actor';
import { recordSecurity } from '@/lib/data/system/security-log';
import { clientAddress } from './client-address';

/** Writes into the security log what people did to their own account; `subject` is the id of the session or token. */
export function recordAccountEvent(
  { userId }: Actor,
  kind: SecurityKind,
  headers: Headers,
  subject: string | null = null,
): Promise<void> {
  return recordSecurity({ kind, actorId: userId, subject, address: clientAddress(headers) });
}
