import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { usesSecureCookies } from '@/lib/auth/session-cookie';
import type { LivingLink } from '@/lib/data/system/links';
import { env } from '@/lib/env';

const MAX_SECONDS = 12 * 60 * 60;

/** Name of the cookie that says somebody knew the password of a link. */
export const unlockCookieName = (): string => `${usesSecureCookies() ? '__Secure-' : ''}refinex-share`;

/** A key of its own, so that nothing signed here means anything elsewhere. */
function signingKey(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'refinex share link unlock', 32));
}

/** Over the stored hash as well: another password, or none, ends what was unlocked with this one. */
function signature(link: LivingLink, expiresSeconds: number): Buffer {
  return createHmac('sha256', signingKey()).update(`${link.id}\n${link.passwordHash}\n${expiresSeconds}`).digest();
}

/** Whether the value is one we made for this link and password, and is still good at `nowMs`. */
export function isUnlockedBy(value: string | undefined, link: LivingLink, nowMs: number): boolean {
  const [, expires = '', given = ''] = /^(\d{1,12})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  const expected = signature(link, Number(expires));
  const actual = Buffer.from(given, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return false;
  return Number(expires) * 1000 > nowMs;
}

/**
 * A Set-Cookie header for somebody who gave the right password: good for 12 hours, or until the link expires, on this link's
 * pages alone. In a frame on another site only a partitioned SameSite=None cookie is sent back, and that needs https.
 */
export function unlockCookie(token: string, link: LivingLink, options: { isEmbedded: boolean; nowMs: number }): string {
  const latest = options.nowMs + MAX_SECONDS * 1000;
  const expires = Math.floor(Math.min(latest, link.expiresAt?.getTime() ?? latest) / 1000);
  const value = `${expires}.${signature(link, expires).toString('base64url')}`;
  const attributes = [
    `${unlockCookieName()}=${value}`,
    `Path=/share/${encodeURIComponent(token)}`,
    `Max-Age=${Math.max(0, expires - Math.floor(options.nowMs / 1000))}`,
    'HttpOnly',
    ...(usesSecureCookies() ? ['Secure'] : []),
    ...(usesSecureCookies() && options.isEmbedded ? ['SameSite=None', 'Partitioned'] : ['SameSite=Lax']),
  ];
  return attributes.join('; ');
}
