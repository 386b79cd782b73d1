import { findLiveApiToken, type LiveApiToken, touchApiToken } from '@/lib/data/system/api-tokens';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { type NewToken, newToken, tokenDigest } from './token';

/** By which such a token is known, also to those who look for secrets in places where there should be none. */
const PREFIX = 'rfx_';

export const isApiToken = (token: string): boolean => token.startsWith(PREFIX);

/** A token for a program. */
export function newApiToken(): NewToken {
  const { token, tokenHint } = newToken();
  const whole = `${PREFIX}${token}`;
  return { token: whole, tokenHash: tokenDigest(whole), tokenHint };
}

/** What a token is good for. Throws `unauthenticated` for one that there is not, that was revoked or has expired. */
export async function requireApiToken(token: string): Promise<LiveApiToken> {
  const found = await findLiveApiToken(tokenDigest(token));
  if (!found) throw new AppError('unauthenticated', 'The token is not valid: it was revoked, or has expired.');
  // Reading goes on also where nothing can be written.
  await touchApiToken(found.id).catch((err: unknown) =>
    logger.warn({ err }, 'The use of a token could not be written down'),
  );
  return found;
}
