import { eventType } from 'inngest';
import { z } from 'zod';

const aboutJob = z.object({ jobId: z.uuid() });

/** A file was stored and its job row exists. */
export const uploadReceived = eventType('upload/received', { schema: aboutJob });

/** A job was deleted; whatever still runs for it stops. */
export const jobDeleted = eventType('job/deleted', { schema: aboutJob });

/** The one `upload/received` of a job: its id lets the event be sent again without starting a second run. */
export const uploadReceivedOnce = (jobId: string) =>
  uploadReceived.create({ jobId }, { id: `upload-received-${jobId}` });
