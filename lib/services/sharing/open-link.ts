import { verifyPassword } from '@/lib/auth/passwords';
import { clientAddress, forgetSharePasswords, limitSharePassword } from '@/lib/auth/rate-limit';
import { cookieValue } from '@/lib/auth/session-cookie';
import { findLivingLink, type LivingLink } from '@/lib/data/shared';
import { AppError } from '@/lib/errors';
import { tokenDigest } from './token';
import { isUnlockedBy, unlockCookie, unlockCookieName } from './unlock-cookie';

/** What every link that does not work says, whatever the reason. */
export const DEAD_LINK = 'This link does not work. It may have been revoked or has expired.';

const deadLink = (): AppError => new AppError('not_found', DEAD_LINK);

/** `locked`: it works, but nothing may be shown or said of it before its password was given. */
export type OpenedLink = { state: 'open'; link: LivingLink } | { state: 'locked' };

/** Opens a link with the cookies of a request. Throws `not_found` when it is unknown, revoked or expired, all alike. */
export async function openLink(token: string, headers: Headers): Promise<OpenedLink> {
  const link = await findLivingLink(tokenDigest(token));
  if (!link) throw deadLink();
  if (link.passwordHash === null) return { state: 'open', link };
  const cookie = cookieValue(headers.get('cookie'), unlockCookieName());
  return isUnlockedBy(cookie, link, Date.now()) ? { state: 'open', link } : { state: 'locked' };
}

/** The link, for a request that cannot ask for a password. Throws `not_found`, and `unauthenticated` when it is locked. */
export async function requireOpenLink(token: string, headers: Headers): Promise<LivingLink> {
  const opened = await openLink(token, headers);
  if (opened.state === 'open') return opened.link;
  throw new AppError('unauthenticated', 'This link needs its password. Open it in a browser and enter it there.');
}

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
  const isRight = link.passwordHash === null || (await verifyPassword(link.passwordHash, attempt.password));
  if (!isRight) throw new AppError('invalid_credentials', 'This is not the password.');
  await forgetSharePasswords(tokenHash, address);
  return unlockCookie(token, link, { isEmbedded: attempt.isEmbedded, nowMs: Date.now() });
}
