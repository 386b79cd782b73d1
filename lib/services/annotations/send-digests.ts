import { dueDigests, markMailed } from '@/lib/data/system/digests';
import { type Env, env } from '@/lib/env';
import { sendMail } from '@/lib/mail';
import { digestMail } from './digest-mail';

/** Who looks within this time needs no mail. */
const PATIENCE_MS = 15 * 60_000;
/** People written to in one go. */
const MOST_PEOPLE = 200;

/**
 * Writes to people who were mentioned or answered and have not looked for a while: one mail each, with all of it. Nothing happens
 * where no mail can be sent; what could not be sent is tried again the next time. Returns how many were written to.
 */
export async function sendDigests(
  now: Date,
  send = sendMail,
  { SMTP_URL, NEXTAUTH_URL }: Pick<Env, 'SMTP_URL' | 'NEXTAUTH_URL'> = env(),
): Promise<number> {
  if (SMTP_URL === undefined) return 0;
  let sent = 0;
  for (const { to, items } of await dueDigests(new Date(now.getTime() - PATIENCE_MS), MOST_PEOPLE)) {
    if ((await send({ to, ...digestMail(items, NEXTAUTH_URL) })) !== 'sent') continue;
    await markMailed(items.map(({ id }) => id));
    sent++;
  }
  return sent;
}
