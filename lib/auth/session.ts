import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { credentialsSchema } from '@/lib/contract/auth';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { authenticate } from './accounts';
import { usesSecureCookies } from './session-cookie';

const SESSION_DAYS = 30;

/**
 * Browser sign-in. `signIn('credentials', { email, password, redirect: false })` answers with `error` set to
 * `invalid_credentials`, `too_many_requests` or `unavailable` when it fails.
 */
export function sessionOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: usesSecureCookies(),
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
