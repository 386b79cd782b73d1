import { createTransport } from 'nodemailer';
import { type Env, env } from '@/lib/env';
import { logger } from '@/lib/log';

/** A mail in plain words. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A server that takes longer is as good as none: somebody waits. */
const TIMEOUT_MS = 10_000;

export type MailOutcome = 'sent' | 'failed' | 'not_configured';

/** Sends a mail by the configured server, and says what became of it: whoever asks has another way. */
export async function sendMail(
  mail: Mail,
  { SMTP_URL: url, MAIL_FROM: from }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'> = env(),
): Promise<MailOutcome> {
  if (url === undefined) return 'not_configured';
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url, ...limits });
  try {
    // As an object, so that no address in it is taken for several.
    await transport.sendMail({ ...mail, from, to: { name: '', address: mail.to } });
    return 'sent';
  } catch (err) {
    logger.warn({ err }, 'A mail could not be sent');
    return 'failed';
  } finally {
    transport.close();
  }
}
