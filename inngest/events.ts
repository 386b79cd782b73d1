import { eventType } from 'inngest';
import { z } from 'zod';

const aboutJob = z.object({ jobId: z.uuid() });

/** A file was stored and its job row exists. */
export const uploadReceived = eventType('upload/received', { schema: aboutJob });

/** A version was published; what may be wrong with it is looked for. */
export const versionPublished = eventType('version/published', {
  schema: aboutJob.extend({ version: z.number().int().positive() }),
});

/** A job was deleted; whatever still runs for it stops. */
export const jobDeleted = eventType('job/deleted', { schema: aboutJob });

/** Somebody asked for another recipe; `requestId` names the request that the job row keeps. */
export const recipeChanged = eventType('recipe/changed', { schema: aboutJob.extend({ requestId: z.uuid() }) });

/** The one `recipe/changed` of a request: its id lets the event be sent again without starting a second run. */
export const recipeChangedOnce = (data: { jobId: string; requestId: string }) =>
  recipeChanged.create(data, { id: `recipe-${data.requestId}` });

/** The one `upload/received` of a job: its id lets the event be sent again without starting a second run. */
export const uploadReceivedOnce = (jobId: string) =>
  uploadReceived.create({ jobId }, { id: `upload-received-${jobId}` });

/** The one `version/published` of a version. */
export const versionPublishedOnce = (data: { jobId: string; version: number }) =>
  versionPublished.create(data, { id: `version-published-${data.jobId}-${data.version}` });
