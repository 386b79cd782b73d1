import { clientAddress } from '@/lib/auth/client-address';
import { limitRegistration } from '@/lib/auth/rate-limit';
import { cookieClaims } from '@/lib/auth/session-cookie';
import { requireSession } from '@/lib/auth/sessions';
import { emailAddress } from '@/lib/contract/auth';
import { connectIdentity } from '@/lib/data/identities';
import { findCredentials, registerUser, type ToldIdentity, type User } from '@/lib/data/system/accounts';
import { findUserOfIdentity, touchIdentity } from '@/lib/data/system/identities';
import { findDemandedFactor } from '@/lib/data/system/second-factor';
import { recordSecurity } from '@/lib/data/system/security-log';
import { AppError } from '@/lib/errors';
import { connectingCookie, unfinishedCookie } from './kept';
import type { ToldPerson } from './providers';

/** What becomes of somebody whom a provider told: signed in, or sent on, with cookies to keep. */
export type Admission = { user: User } | { to: string; cookies: readonly string[] };

const identityOf = ({ provider, issuer, subject, email }: ToldPerson) =>
  ({ provider, issuer, subject, email }) satisfies ToldIdentity;

const refuse = (error: string): Admission => ({ to: `/login?error=${error}`, cookies: [] });

/** A name as registration takes it. */
function nameOf({ name }: ToldPerson, email: string): string {
  const plain = name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 100)
    .trim();
  return plain || (email.split('@')[0] ?? email).slice(0, 100);
}

/** Connects the provider to the account of who asked for it in the settings; undefined when nobody in this session did. */
async function connected(person: ToldPerson, headers: Headers): Promise<Admission | undefined> {
  const wish = connectingCookie.read(headers);
  const claims = await cookieClaims(headers);
  if (!wish || !claims || wish.provider !== person.provider) return undefined;
  if (wish.sessionId !== claims.sessionId || wish.userId !== claims.userId) return undefined;
  const { user } = await requireSession(claims);
  const cookies = [connectingCookie.clear()];
  try {
    await connectIdentity({ userId: user.id }, identityOf(person));
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong_state')
      return { to: '/settings/account?connected=taken', cookies };
    throw error;
  }
  const address = clientAddress(headers);
  await recordSecurity({ kind: 'identity_connected', actorId: user.id, subject: person.provider, address });
  return { to: `/settings/account?connected=${person.provider}`, cookies };
}

/** Lets in whoever the identity is connected to, as far as their account is content with that. */
async function admitKnown(user: User, person: ToldPerson, headers: Headers): Promise<Admission> {
  if (await findDemandedFactor(user.id)) {
    const kept = { userId: user.id, email: user.email, wants: 'code', identity: identityOf(person) } as const;
    return { to: '/finish', cookies: [unfinishedCookie.set(kept)] };
  }
  await touchIdentity(identityOf(person));
  const address = clientAddress(headers);
  await recordSecurity({ kind: 'signed_in', actorId: user.id, subject: person.provider, address });
  return { user };
}

/**
 * Decides about somebody whom a provider told. A person is known by the issuer and its name for them. An address counts only when the
 * provider says that it was verified, and opens no account that is there already: whoever has one proves it by its password once, or
 * connects the provider in its settings.
 */
export async function admit(person: ToldPerson, headers: Headers): Promise<Admission> {
  const settled = await connected(person, headers);
  if (settled) return settled;
  const known = await findUserOfIdentity(identityOf(person));
  if (known) return admitKnown(known, person, headers);

  const address = clientAddress(headers);
  const parsed = emailAddress.safeParse(person.email ?? '');
  if (!person.isVerified || !parsed.success) {
    await recordSecurity({ kind: 'sign_in_refused', subject: person.provider, address });
    return refuse('EmailNotVerified');
  }
  const email = parsed.data.toLowerCase();
  const account = await findCredentials(email);
  if (account && account.passwordHash === null) return refuse('OtherWay');
  if (account) {
    const kept = { userId: account.id, email, wants: 'password', identity: identityOf(person) } as const;
    return { to: '/finish', cookies: [unfinishedCookie.set(kept)] };
  }
  await limitRegistration(address);
  const user = await registerUser({ email, name: nameOf(person, email), passwordHash: null }, identityOf(person));
  await recordSecurity({ kind: 'registered', actorId: user.id, subject: person.provider, address });
  return { user };
}
