import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { credentialsSchema, finishSchema } from '@/lib/contract/auth';
import type { User } from '@/lib/data/system/accounts';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { authenticate, knownDeviceCookie } from './accounts';
import { type Admission, admit } from './identity/admit';
import { finishSignIn } from './identity/finish';
import { unfinishedCookie } from './identity/kept';
import { identityProviders } from './identity/providers';
import { personOf } from './identity/told-person';
import { cookieClaims, sessionClaims, usesSecureCookies } from './session-cookie';
import { endShownSession, lifetimeOf, requireSession, startSession } from './sessions';

/**
 * Browser sign-in, for a request with these headers; what the browser has to keep besides is added to `cookies`. The cookie is sealed
 * and names a session, which decides (`./sessions`).
 *
 * `signIn('credentials', { email, password, redirect: false })` answers with `error` set to
 * `invalid_credentials`, `too_many_requests` or `unavailable` when it fails.
 */
export function sessionOptions(headers: Headers = new Headers(), cookies: string[] = []): NextAuthOptions {
  /** Whom a provider told, once they were found among us: next-auth knows only what the provider calls them. */
  let admitted: User | undefined;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: lifetimeOf('browser').absolute },
    useSecureCookies: usesSecureCookies(),
    pages: { signIn: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: (input, request) =>
          answered(async () => {
            const parsed = credentialsSchema.safeParse(input);
            if (!parsed.success) throw new AppError('invalid_credentials', 'These are no credentials.');
            return authenticate(parsed.data, new Headers(request.headers));
          }),
      }),
      CredentialsProvider({
        id: 'finish',
        name: 'What somebody shows whom a provider told',
        credentials: { password: { type: 'password' }, code: { type: 'text' } },
        authorize: (input) =>
          answered(async () => {
            const user = await finishSignIn(finishSchema.parse(input), headers);
            cookies.push(unfinishedCookie.clear());
            return user;
          }),
      }),
      ...identityProviders(),
    ],
    // One line a message: what it holds of a request cannot make further ones.
    logger: {
      error: (code, metadata) =>
        logger.error({ code, err: metadata instanceof Error ? metadata : metadata.error }, 'next-auth'),
      warn: (code) => logger.warn({ code }, 'next-auth'),
      debug: (code) => logger.debug({ code }, 'next-auth'),
    },
    callbacks: {
      async signIn({ user, account }) {
        if (account?.type !== 'oauth') return true;
        const admission = await admit(personOf(user), headers).catch(refusal);
        if ('user' in admission) {
          admitted = admission.user;
          return true;
        }
        cookies.push(...admission.cookies);
        return admission.to;
      },
      async jwt({ token, user: told, account }) {
        const user = account?.type === 'oauth' ? admitted : told;
        if (user) {
          const before = await cookieClaims(headers);
          if (before) await endShownSession(before.sessionId);
          const sid = await startSession(user.id, 'browser', headers);
          if (user.email) cookies.push(knownDeviceCookie(user.email));
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

/** Whoever was found; what refused them as the one word that next-auth hands on to the form. */
async function answered(find: () => Promise<User>): Promise<User> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof AppError)) logger.error({ err: error }, 'Signing in failed');
    throw new Error(error instanceof AppError ? error.code : 'unavailable', { cause: error });
  }
}

/** Where somebody is told why a provider's word was not enough. */
function refusal(error: unknown): Admission {
  if (!(error instanceof AppError)) logger.error({ err: error }, 'Signing in with a provider failed');
  return { to: `/login?error=${error instanceof AppError ? error.code : 'unavailable'}`, cookies: [] };
}
