import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import type { Actor } from '@/lib/data/actor';
import { env } from '@/lib/env';

/** Cookies travel only over https when that is how people reach us. */
export const usesSecureCookies = (): boolean => env().NEXTAUTH_URL.startsWith('https://');

/** The name next-auth gives its session cookie. */
export const sessionCookieName = (): string => `${usesSecureCookies() ? '__Secure-' : ''}next-auth.session-token`;

/** The value of one cookie in a Cookie header. */
export function cookieValue(header: string | null, name: string): string | undefined {
  const prefix = `${name}=`;
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return found?.slice(prefix.length);
}

/** Who the session cookie among these headers belongs to; undefined without a valid one. */
export async function sessionActor(headers: Headers): Promise<Actor | undefined> {
  const token = cookieValue(headers.get('cookie'), sessionCookieName());
  if (!token) return undefined;
  // An expired, foreign or damaged cookie is the same as none.
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const userId = z.uuid().safeParse(claims?.sub);
  return userId.success ? { userId: userId.data } : undefined;
}
