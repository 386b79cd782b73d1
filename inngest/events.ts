import { eventType } from 'inngest';
import { z } from 'zod';

/** A file was stored and its job row exists. */
export const uploadReceived = eventType('upload/received', {
  schema: z.object({ jobId: z.uuid() }),
});

/** A job was deleted; whatever still runs for it stops. */
export const jobDeleted = eventType('job/deleted', {
  schema: z.object({ jobId: z.uuid() }),
});
