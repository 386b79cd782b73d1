import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { credentialsSchema } from '@/lib/contract/auth';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { authenticate } from './accounts';
import { cookieClaims, sessionClaims, usesSecureCookies } from './session-cookie';
import { endShownSession, lifetimeOf, requireSession, startSession } from './sessions';

/**
 * Browser sign-in, for a request with these headers. The cookie is sealed and names a session, which decides (`./sessions`).
 *
 * `signIn('credentials', { email, password, redirect: false })` answers with `error` set to
 * `invalid_credentials`, `too_many_requests` or `unavailable` when it fails.
 */
export function sessionOptions(headers: Headers = new Headers()): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: lifetimeOf('browser').absolute },
    useSecureCookies: usesSecureCookies(),
    pages: { signIn: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
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
    // One line a message: what it holds of a request cannot make further ones.
    logger: {
      error: (code, metadata) =>
        logger.error({ code, err: metadata instanceof Error ? metadata : metadata.error }, 'next-auth'),
      warn: (code) => logger.warn({ code }, 'next-auth'),
      debug: (code) => logger.debug({ code }, 'next-auth'),
    },
    callbacks: {
      async jwt({ token, user }) {
        if (user) {
          const before = await cookieClaims(headers);
          if (before) await endShownSession(before.sessionId);
          const sid = await startSession(user.id, 'browser', headers);
          return { sub: user.id, sid, name: user.name, email: user.email };
        }
        const claims = sessionClaims(token);
        // Which makes next-auth answer that nobody is signed in, and take the cookie away.
        if (!claims) throw new AppError('unauthenticated', 'The cookie names no session.');
        const session = await requireSession(claims);
        return { sub: session.user.id, sid: session.id, name: session.user.name, email: session.user.email };
      },
      redirect: ({ url, baseUrl }) => {
        const target = new URL(url, baseUrl);
        return target.origin === baseUrl ? target.href : baseUrl;
      },
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      async signOut({ token }) {
        const claims = sessionClaims(token);
        if (claims) await endShownSession(claims.sessionId);
      },
    },
  };
}
