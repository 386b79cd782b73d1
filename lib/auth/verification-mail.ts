import { insertAccountLink } from '@/lib/data/system/account-links';
import { env } from '@/lib/env';
import { type MailOutcome, sendMail } from '@/lib/mail';
import { newToken } from './token';

const LINK_HOURS = 24;

/** Mails a link to an address, with which whoever reads its mail shows that it is theirs: once, within a day. An earlier link works no longer. */
export async function mailVerification(userId: string, email: string): Promise<MailOutcome> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await insertAccountLink({ userId, purpose: 'verify_email', tokenHash, email, expiresAt });
  const text = [
    'Somebody, you we hope, uses this address for an account on RefineX.',
    `Open this link to confirm that it is yours. It works once, within ${LINK_HOURS} hours:`,
    new URL(`/verify/${token}`, env().NEXTAUTH_URL).href,
    'If that was not you, leave it: nothing happens.',
    '',
  ].join('\n\n');
  return sendMail({ to: email, subject: 'Confirm your e-mail address for RefineX', text });
}
