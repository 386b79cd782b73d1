import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { cookieValue, usesSecureCookies } from './session-cookie';

const DAYS = 180;

const cookieName = (): string => `${usesSecureCookies() ? '__Host-' : ''}refinex-device`;

/** A key of its own, so that nothing signed here means anything elsewhere. */
const signingKey = () => new Uint8Array(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'refinex known device', 32));

const signature = (email: string, id: string, expiresSeconds: number): Buffer =>
  createHmac('sha256', signingKey()).update(`${id}\n${expiresSeconds}\n${email}`).digest();

/** A Set-Cookie header for a browser on which somebody signed in to this account. It proves nothing but that. */
export function deviceCookie(email: string, nowMs: number): string {
  const id = randomBytes(12).toString('base64url');
  const expires = Math.floor(nowMs / 1000) + DAYS * 86_400;
  return [
    `${cookieName()}=${id}.${expires}.${signature(email, id, expires).toString('base64url')}`,
    'Path=/',
    `Max-Age=${DAYS * 86_400}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(usesSecureCookies() ? ['Secure'] : []),
  ].join('; ');
}

/** The id of the browser, when somebody signed in to this account on it before. */
export function knownDevice(email: string, headers: Headers, nowMs: number): string | undefined {
  const value = cookieValue(headers.get('cookie'), cookieName()) ?? '';
  const [, id = '', expires = '', given = ''] = /^([\w-]{16})\.(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
  const actual = Buffer.from(given, 'base64url');
  const expected = signature(email, id, Number(expires));
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return Number(expires) * 1000 > nowMs ? id : undefined;
}
