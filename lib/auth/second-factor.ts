import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/data/actor';
import { beginSecondFactor, confirmSecondFactor, findSecondFactor, removeSecondFactor } from '@/lib/data/second-factor';
import { findDemandedFactor, takeRecoveryCode, takeStep } from '@/lib/data/system/second-factor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { requireProof } from './change-password';
import { toBase32 } from './totp/base32';
import { stepOf } from './totp/one-time-code';
import { newRecoveryCodes, recoveryDigest } from './totp/recovery-codes';
import { open, seal } from './totp/seal';

/** As RFC 4226 recommends for SHA-1. */
const SECRET_BYTES = 20;
const ISSUER = 'RefineX';

const wrongCode = (status: 'invalid_code' | 'invalid_input'): AppError =>
  new AppError(status, 'The code is wrong, or was used before.', { fields: { code: 'is wrong, or was used before' } });

/**
 * What somebody who has shown the password must show besides, if they chose so: a code of their authenticator app, or a recovery code, each
 * once. Throws `code_required` without one, `invalid_code`.
 */
export async function requireSecondFactor(userId: string, code: string | undefined): Promise<void> {
  const factor = await findDemandedFactor(userId);
  if (!factor) return;
  const given = code?.replace(/\s/g, '') ?? '';
  if (given === '') {
    throw new AppError('code_required', 'Enter the code of your authenticator app, or one of your recovery codes.');
  }
  const secret = open(factor.sealedSecret, env().NEXTAUTH_SECRET);
  const step = stepOf(secret, given, Date.now(), factor.lastStep);
  const isTaken =
    step === undefined ? await takeRecoveryCode(userId, recoveryDigest(given)) : await takeStep(userId, step);
  if (!isTaken) throw wrongCode('invalid_code');
}

/** What an authenticator app is told: the secret to type, and the address to scan. */
export interface TotpSetup {
  secret: string;
  uri: string;
}

/** Begins with an authenticator app. Throws `forbidden` for another password than the actor's, `wrong_state` when there is an app. */
export async function beginTotp(
  actor: Actor,
  sessionId: string,
  password: string,
  headers: Headers,
): Promise<TotpSetup> {
  const { email } = await requireProof(actor, sessionId, password, headers);
  const bytes = randomBytes(SECRET_BYTES);
  await beginSecondFactor(actor, seal(bytes, env().NEXTAUTH_SECRET));
  const secret = toBase32(bytes);
  const label = `${ISSUER}:${email}`;
  return { secret, uri: `otpauth://totp/${encodeURIComponent(label)}?secret=${secret}&issuer=${ISSUER}` };
}

/** Makes the app count, once it has shown a code: recovery codes, told only here. Throws `invalid_input`, `wrong_state`. */
export async function confirmTotp(actor: Actor, code: string): Promise<string[]> {
  const factor = await findSecondFactor(actor);
  if (!factor || factor.confirmedAt)
    throw new AppError('wrong_state', 'There is no authenticator app to be confirmed.');
  const secret = open(factor.sealedSecret, env().NEXTAUTH_SECRET);
  const step = stepOf(secret, code.replace(/\s/g, ''), Date.now(), factor.lastStep);
  if (step === undefined) throw wrongCode('invalid_input');
  const codes = newRecoveryCodes();
  await confirmSecondFactor(actor, step, codes.map(recoveryDigest));
  return codes;
}

/** Does without the app from now on. Throws `forbidden` for another password than the actor's, `wrong_state` without an app. */
export async function endTotp(actor: Actor, sessionId: string, password: string, headers: Headers): Promise<void> {
  await requireProof(actor, sessionId, password, headers);
  if (!(await removeSecondFactor(actor))) throw new AppError('wrong_state', 'You have no authenticator app.');
}
