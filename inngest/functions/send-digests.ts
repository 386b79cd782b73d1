import { inngest } from '@/inngest/client';
import { sendDigests as send } from '@/lib/services/annotations/send-digests';

/** Writes to those who were mentioned or answered and have not looked. */
export const sendDigests = inngest.createFunction(
  { id: 'send-digests', name: 'Send digests of annotations', triggers: [{ cron: '*/15 * * * *' }] },
  async ({ step }) => ({ sent: await step.run('send', () => send(new Date())) }),
);
