import { seenBody } from '@/lib/contract/notifications';
import { markSeen } from '@/lib/data/notifications';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'required', body: seenBody }, async ({ actor, body }) => {
  await markSeen(actor, body.notification_ids);
  return { success: true };
});
