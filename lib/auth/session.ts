import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { Actor } from '@/lib/data/actor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { authenticate } from './accounts';
import { credentialsSchema } from './schemas';

const SESSION_DAYS = 30;

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https://');

const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

/**
 * Browser sign-in. `signIn('credentials', { email, password, redirect: false })` answers with `error` set to
 * `invalid_credentials`, `too_many_requests` or `unavailable` when it fails.
 */
export function sessionOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: isSecure(),
    pages: { signIn: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(input, request) {
          const parsed = credentialsSchema.safeParse(input);
          if (!parsed.success) throw new Error('invalid_credentials');
          try {
            return await authenticate(parsed.data, new Headers(request.headers));
          } catch (error) {
            if (!(error instanceof AppError)) logger.error({ err: error }, 'Signing in failed');
            // next-auth hands only the message on to the form.
            throw new Error(error instanceof AppError ? error.code : 'unavailable', { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
  };
}

/** The value of one cookie in a Cookie header. */
function cookie(header: string | null, name: string): string | undefined {
  const prefix = `${name}=`;
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return found?.slice(prefix.length);
}

/** Who the session cookie among these headers belongs to; undefined without a valid one. */
export async function sessionActor(headers: Headers): Promise<Actor | undefined> {
  const token = cookie(headers.get('cookie'), cookieName());
  if (!token) return undefined;
  // An expired, foreign or damaged cookie is the same as none.
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const userId = z.uuid().safeParse(claims?.sub);
  return userId.success ? { userId: userId.data } : undefined;
}
