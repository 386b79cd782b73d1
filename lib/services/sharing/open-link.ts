import { cookieValue } from '@/lib/auth/session-cookie';
import { tokenDigest } from '@/lib/auth/token';
import { findLivingLink, type LivingLink } from '@/lib/data/system/links';
import { AppError } from '@/lib/errors';
import { deadLink } from './dead-link';
import { isUnlockedBy, unlockCookieName } from './unlock-cookie';

export type { LivingLink } from '@/lib/data/system/links';

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
