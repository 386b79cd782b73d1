import { createHash, randomBytes } from 'node:crypto';
import { insertRefreshToken, rotateRefreshToken } from '@/lib/data/system/refresh-tokens';
import { recordSecurity } from '@/lib/data/system/security-log';
import { AppError } from '@/lib/errors';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from './access-token';
import { REFRESH_TOKEN_DAYS, type SessionClaims, startSession } from './sessions';

/** What a client gets at sign-in and at every refresh. */
export interface TokenPair {
  access_token: string;
  token_type: 'bearer';
  /** Seconds until the access token expires. */
  expires_in: number;
  refresh_token: string;
}

/** The token has 256 random bits, so a plain digest is as good as a slow one. */
const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

function newRefreshToken() {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + REFRESH_TOKEN_DAYS * 86_400_000);
  return { token, record: { tokenHash: digest(token), expiresAt } };
}

const pair = async (claims: SessionClaims, refreshToken: string): Promise<TokenPair> => ({
  access_token: await signAccessToken(claims),
  token_type: 'bearer',
  expires_in: ACCESS_TOKEN_SECONDS,
  refresh_token: refreshToken,
});

/** Tokens, in a session of their own, for a person who just proved who they are with a request that has these headers. */
export async function issueTokens(userId: string, headers: Headers): Promise<TokenPair> {
  const sessionId = await startSession(userId, 'api', headers);
  const { token, record } = newRefreshToken();
  await insertRefreshToken(sessionId, record);
  return pair({ userId, sessionId }, token);
}

/** New tokens for a refresh token, which works once. Throws `invalid_credentials`. */
export async function refreshTokens(refreshToken: string): Promise<TokenPair> {
  const { token, record } = newRefreshToken();
  const claims = await rotateRefreshToken(digest(refreshToken), record);
  if (!claims) {
    await recordSecurity({ kind: 'token_refused' });
    throw new AppError('invalid_credentials', 'The refresh token is not valid any more. Sign in again.');
  }
  return pair(claims, token);
}
