import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '@/lib/env';
import { verifiedGithubAddress } from './github-address';
import { googleIssuer, type ProviderId } from './provider-id';

/** What every provider's answer is made into: who it is there, and an address only if the provider says that it was verified. */
export interface ToldPerson {
  provider: ProviderId;
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  isVerified: boolean;
}

/** A provider that takes longer is as good as down: somebody waits. */
const httpOptions = { timeout: 8_000 };

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  email: z.string().optional(),
  // Some write the word.
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
});

const githubSchema = z.looseObject({ id: z.number().int(), login: z.string(), name: z.string().nullish() });

const withoutSlash = (url: string): string => url.replace(/\/$/, '');

/** Throws unless the token comes from the issuer that was configured. */
function personOfClaims(provider: ProviderId, issuer: string, claims: unknown): ToldPerson {
  const { iss, sub, name, email, email_verified: isVerified } = claimsSchema.parse(claims);
  if (withoutSlash(iss) !== withoutSlash(issuer)) throw new Error('The token is of another issuer.');
  return { provider, issuer: iss, subject: sub, name: name ?? '', email: email ?? null, isVerified };
}

type Profile = Record<string, unknown>;
type Config = OAuthConfig<Profile> & { id: ProviderId };

/** next-auth wants an id; everything else is for ourselves. */
const profileOf = (person: ToldPerson) => ({ ...person, id: person.subject });

function openIdProvider(id: ProviderId, name: string, issuer: string, client: { id: string; secret: string }): Config {
  return {
    id,
    name,
    type: 'oauth',
    issuer,
    wellKnown: `${withoutSlash(issuer)}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: client.id,
    clientSecret: client.secret,
    httpOptions,
    userinfo: {
      async request({ client: openId, tokens }) {
        // The signature and the issuer of the token were checked; some providers tell the address only when asked for it.
        const { id_token: idToken = '', access_token: accessToken } = tokens;
        const claims = decodedClaims(idToken);
        if (claims.email !== undefined || accessToken === undefined) return claims;
        const told = await openId.userinfo(accessToken);
        if (told.sub !== claims.sub) throw new Error('The provider told of somebody else.');
        return { ...told, ...claims };
      },
    },
    profile: (claims) => profileOf(personOfClaims(id, issuer, claims)),
  };
}

const decodedClaims = (token: string): Profile =>
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));

const GITHUB = 'https://github.com';
const GITHUB_API = 'https://api.github.com';

function githubProvider(client: { id: string; secret: string }): Config {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    authorization: { url: `${GITHUB}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${GITHUB}/login/oauth/access_token`,
    checks: ['pkce', 'state'],
    clientId: client.id,
    clientSecret: client.secret,
    httpOptions,
    userinfo: {
      url: `${GITHUB_API}/user`,
      async request({ client: github, tokens }) {
        const accessToken = tokens.access_token ?? '';
        const [user, emails] = await Promise.all([
          github.userinfo(accessToken),
          fetch(`${GITHUB_API}/user/emails`, {
            headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/vnd.github+json' },
            signal: AbortSignal.timeout(httpOptions.timeout),
          }),
        ]);
        return { ...user, sub: '', emails: emails.ok ? await emails.json() : [] };
      },
    },
    profile(user) {
      const { id, login, name } = githubSchema.parse(user);
      const email = verifiedGithubAddress(user.emails);
      const told = { provider: 'github', issuer: GITHUB, subject: String(id), name: name ?? login } as const;
      return profileOf({ ...told, email, isVerified: email !== null });
    },
  };
}

/** The providers whose client is set, as next-auth takes them, in the order of their buttons. */
export function identityProviders(): Config[] {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET, AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET, ...more } = env();
  const { AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = more;
  return [
    ...(AUTH_OIDC_ISSUER && AUTH_OIDC_ID && AUTH_OIDC_SECRET
      ? [openIdProvider('oidc', AUTH_OIDC_NAME, AUTH_OIDC_ISSUER, { id: AUTH_OIDC_ID, secret: AUTH_OIDC_SECRET })]
      : []),
    ...(AUTH_GOOGLE_ID && AUTH_GOOGLE_SECRET
      ? [openIdProvider('google', 'Google', googleIssuer, { id: AUTH_GOOGLE_ID, secret: AUTH_GOOGLE_SECRET })]
      : []),
    ...(AUTH_GITHUB_ID && AUTH_GITHUB_SECRET
      ? [githubProvider({ id: AUTH_GITHUB_ID, secret: AUTH_GITHUB_SECRET })]
      : []),
  ];
}

/** The same as people see them. */
export const providerButtons = (): { id: ProviderId; name: string }[] =>
  identityProviders().map(({ id, name }) => ({ id, name }));
