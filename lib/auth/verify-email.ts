import { findEmailState, isEmailFree } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { findVerification, redeemVerification } from '@/lib/data/system/account-links';
import { recordSecurity } from '@/lib/data/system/security-log';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { sendMail } from '@/lib/mail';
import { requireProof } from './change-password';
import { clientAddress } from './client-address';
import { limitVerifications } from './rate-limit';
import { tokenDigest } from './token';
import { mailVerification } from './verification-mail';

function requireMail(): void {
  if (env().SMTP_URL === undefined) throw new AppError('wrong_state', 'RefineX sends no e-mail here.');
}

async function mailLink(actor: Actor, email: string): Promise<void> {
  if ((await mailVerification(actor.userId, email)) !== 'sent') {
    throw new AppError('unavailable', 'The mail could not be sent. Try again in a moment.', { retryAfterSeconds: 60 });
  }
}

/**
 * Mails another link to the actor's address. Throws `wrong_state` when it is verified or no mail is sent here, `too_many_requests`,
 * `unavailable`.
 */
export async function resendVerification(actor: Actor): Promise<void> {
  requireMail();
  const { email, isVerified } = await findEmailState(actor);
  if (isVerified) throw new AppError('wrong_state', 'Your e-mail address is confirmed already.');
  await limitVerifications(actor);
  await mailLink(actor, email);
}

/**
 * Begins to change the actor's address: it is changed when the link that is mailed to the new one is used. Throws as `requireProof`, and
 * `email_taken`, `wrong_state` where no mail is sent, `too_many_requests`, `unavailable`.
 */
export async function requestEmailChange(
  actor: Actor,
  sessionId: string,
  { email: wanted, password }: { email: string; password: string },
  headers: Headers,
): Promise<void> {
  requireMail();
  await requireProof(actor, sessionId, password, headers);
  const email = wanted.toLowerCase();
  await limitVerifications(actor);
  if (!(await isEmailFree(actor, email))) throw taken();
  await mailLink(actor, email);
}

/** Whether mail is sent here, and the actor has not shown yet that their address is theirs. */
export const isWaitingForVerification = async (actor: Actor): Promise<boolean> =>
  env().SMTP_URL !== undefined && !(await findEmailState(actor)).isVerified;

const taken = (): AppError =>
  new AppError('email_taken', 'There is already an account with this e-mail address.', {
    fields: { email: 'is taken' },
  });

const deadLink = (): AppError =>
  new AppError('not_found', 'This link does not work. It may have been used, or have expired.');

/** The address that a link confirms. Throws `not_found` when it is unknown, used or expired, all alike. */
export async function openVerification(token: string): Promise<{ email: string }> {
  const found = await findVerification(tokenDigest(token));
  if (!found) throw deadLink();
  return found;
}

/** Uses a link up: its address is the account's from now on, and verified. Throws `not_found`, `email_taken`. */
export async function verifyEmail(token: string, headers: Headers): Promise<{ email: string }> {
  const used = await redeemVerification(tokenDigest(token));
  if (!used) throw deadLink();
  const { userId, email, before } = used;
  const isChange = before !== email;
  const kind = isChange ? 'email_changed' : 'email_verified';
  await recordSecurity({ kind, actorId: userId, address: clientAddress(headers) });
  if (isChange) void tellOldAddress(before, email);
  return { email };
}

/** Whoever has the old address hears of it, should it not have been they. */
async function tellOldAddress(before: string, now: string): Promise<void> {
  const text = [
    `The address of your account on RefineX is ${now} from now on.`,
    'If that was not you, tell whoever runs RefineX for you.',
    '',
  ].join('\n\n');
  const sent = sendMail({ to: before, subject: 'Your e-mail address on RefineX was changed', text });
  await sent.catch((err: unknown) => logger.error({ err }, 'An old address could not be told of its change'));
}
