import { clientAddress } from '@/lib/auth/client-address';
import { verifyPassword } from '@/lib/auth/passwords';
import { forgetSharePasswords, limitSharePassword } from '@/lib/auth/rate-limit';
import { tokenDigest } from '@/lib/auth/token';
import { findLivingLink } from '@/lib/data/system/links';
import { recordSecurity, workspaceOfJob } from '@/lib/data/system/security-log';
import { AppError } from '@/lib/errors';
import { deadLink } from './dead-link';
import { unlockCookie } from './unlock-cookie';

/**
 * Tries a password on a link: the Set-Cookie header that opens it. For a link that does not work nothing is counted and nothing
 * verified: its page says as much to anybody, and invented tokens must cost little. Throws `not_found` as `openLink`,
 * `too_many_requests`, `invalid_credentials`.
 */
export async function unlockLink(
  token: string,
  attempt: { password: string; isEmbedded: boolean },
  headers: Headers,
): Promise<string> {
  const tokenHash = tokenDigest(token);
  const link = await findLivingLink(tokenHash);
  if (!link) throw deadLink();
  const address = clientAddress(headers);
  await limitSharePassword(tokenHash, address);
  const isRight = link.passwordHash === null || (await verifyPassword(link.passwordHash, attempt.password, address));
  if (!isRight) {
    const workspaceId = (await workspaceOfJob(link.jobId)) ?? null;
    await recordSecurity({
      kind: 'share_password_refused',
      workspaceId,
      subject: `${link.kind} link ${link.id}`,
      address,
    });
    throw new AppError('invalid_credentials', 'This is not the password.');
  }
  await forgetSharePasswords(tokenHash, address);
  return unlockCookie(token, link, { isEmbedded: attempt.isEmbedded, nowMs: Date.now() });
}
