import { findLinkedAccount, insertAccountLink, resetPassword as reset } from '@/lib/data/system/account-links';
import { findCredentials, type User } from '@/lib/data/system/accounts';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { sendMail } from '@/lib/mail';
import { recordAccountEvent } from './account-event';
import { clientAddress } from './client-address';
import { hashPassword, requireGoodPassword } from './passwords';
import { limitResets } from './reset-limit';
import { newToken, tokenDigest } from './token';

const LINK_HOURS = 2;

/** A link with which whoever has it sets another password for the account, once, within two hours; `mailedTo`: where it is sent, if by mail. */
export async function makeResetLink(
  { id }: User,
  mailedTo: string | null = null,
): Promise<{ url: string; expiresAt: Date }> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await insertAccountLink({ userId: id, purpose: 'reset_password', tokenHash, expiresAt, email: mailedTo });
  return { url: new URL(`/reset/${token}`, env().NEXTAUTH_URL).href, expiresAt };
}

async function mailResetLink(user: User): Promise<void> {
  const { url } = await makeResetLink(user, user.email);
  const text = [
    `Somebody, you we hope, asked for another password for the account of ${user.email} on RefineX.`,
    `Open this link to choose one. It works once, within ${LINK_HOURS} hours:`,
    url,
    'If that was not you, leave it: nothing changes.',
    '',
  ].join('\n\n');
  await sendMail({ to: user.email, subject: 'Choose another password for RefineX', text });
}

/**
 * Mails a link to set another password, if there is such an account, and tells nobody whether there is. Throws `wrong_state` where no
 * mail is sent, `too_many_requests`.
 */
export async function requestReset(email: string, headers: Headers): Promise<void> {
  if (env().SMTP_URL === undefined) {
    const message = 'RefineX sends no e-mail here. Ask whoever runs it for a link to choose another password.';
    throw new AppError('wrong_state', message);
  }
  const address = email.trim().toLowerCase();
  await limitResets(address, clientAddress(headers));
  const user = await findCredentials(address);
  // Not waited for: the time would tell.
  if (user) void mailResetLink(user).catch((err: unknown) => logger.error({ err }, 'A reset link could not be made'));
}

const deadLink = (): AppError =>
  new AppError('not_found', 'This link does not work. It may have been used, or have expired.');

/** Whose password the link sets. Throws `not_found` when it is unknown, used or expired, all alike. */
export async function openResetLink(token: string): Promise<{ email: string }> {
  const user = await findLinkedAccount(tokenDigest(token), 'reset_password');
  if (!user) throw deadLink();
  return { email: user.email };
}

/** Sets another password by a link and signs the account out everywhere. Throws `not_found`, `invalid_input` for a weak one. */
export async function resetPassword(token: string, password: string, headers: Headers): Promise<void> {
  const { email } = await openResetLink(token);
  requireGoodPassword(password, email);
  const userId = await reset(tokenDigest(token), await hashPassword(password, clientAddress(headers)));
  if (!userId) throw deadLink();
  await recordAccountEvent({ userId }, 'password_reset', headers);
}
