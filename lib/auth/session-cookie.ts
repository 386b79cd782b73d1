import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import type { SessionClaims } from './sessions';

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

/**
 * What the session cookie among these headers claims; undefined without one that we sealed. Whether the session is still there is for
 * `requireSession` to say.
 */
export async function cookieClaims(headers: Headers): Promise<SessionClaims | undefined> {
  const token = cookieValue(headers.get('cookie'), sessionCookieName());
  if (!token) return undefined;
  // An expired, foreign or damaged cookie is the same as none.
  return sessionClaims(await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null));
}

/** The path of ours that somebody wanted who was sent to a provider, as next-auth keeps it. */
export function wantedPath(headers: Headers): string | undefined {
  const kept = cookieValue(headers.get('cookie'), `${usesSecureCookies() ? '__Secure-' : ''}next-auth.callback-url`);
  const own = new URL(env().NEXTAUTH_URL);
  const text = decoded(kept ?? '');
  if (!URL.canParse(text, own)) return undefined;
  const url = new URL(text, own);
  return url.origin === own.origin ? `${url.pathname}${url.search}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

/** The claims of a decoded cookie; undefined unless it names a person and a session. */
export function sessionClaims(claims: unknown): SessionClaims | undefined {
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? { userId: parsed.data.sub, sessionId: parsed.data.sid } : undefined;
}
