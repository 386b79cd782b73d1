import type { z } from 'zod';
import { env } from '@/lib/env';
import { cookieValue, usesSecureCookies } from './session-cookie';
import { open, seal } from './totp/seal';

export interface SealedCookie<T> {
  /** A Set-Cookie header that keeps this for a while. */
  set(value: T): string;
  /** What a browser kept; undefined when there is nothing, it is too old, or is not ours. */
  read(headers: Headers, nowMs?: number): T | undefined;
  /** A Set-Cookie header that takes it away. */
  clear(): string;
}

/** What a browser keeps for us for a few minutes and can neither read nor change. */
export function sealedCookie<T>(name: string, schema: z.ZodType<T>, seconds: number): SealedCookie<T> {
  const purpose = `refinex cookie ${name}`;
  const fullName = (): string => `${usesSecureCookies() ? '__Host-' : ''}refinex-${name}`;
  const line = (value: string, maxAge: number): string =>
    [
      `${fullName()}=${value}`,
      'Path=/',
      `Max-Age=${maxAge}`,
      'HttpOnly',
      'SameSite=Lax',
      ...(usesSecureCookies() ? ['Secure'] : []),
    ].join('; ');
  return {
    set(value) {
      const kept = JSON.stringify({ value, expires: Date.now() + seconds * 1000 });
      return line(seal(Buffer.from(kept), env().NEXTAUTH_SECRET, purpose), seconds);
    },
    read(headers, nowMs = Date.now()) {
      const sealed = cookieValue(headers.get('cookie'), fullName());
      if (!sealed) return undefined;
      try {
        const kept: unknown = JSON.parse(open(sealed, env().NEXTAUTH_SECRET, purpose).toString('utf8'));
        if (!(kept instanceof Object && 'value' in kept && 'expires' in kept)) return undefined;
        return Number(kept.expires) > nowMs ? schema.parse(kept.value) : undefined;
      } catch {
        // A foreign or damaged cookie is the same as none.
        return undefined;
      }
    },
    clear: () => line('', 0),
  };
}
