import { eventType } from 'inngest';
import { z } from 'zod';
import type { RunOfJob, RunOfRecipe } from '@/lib/data/run-of-job';

const aboutJob = z.object({ jobId: z.uuid() });

const aboutRun = aboutJob.extend({
  /** Who it is for: nobody's runs hold up those of others. */
  userId: z.uuid(),
  /** Which run of the job it is; what an earlier one still does is void. */
  attempt: z.number().int().positive(),
  /** Goes before what takes long. */
  isSmall: z.boolean(),
});

/** A file was stored and its job row exists. */
export const uploadReceived = eventType('upload/received', { schema: aboutRun });

/** A version was published; what may be wrong with it is looked for. */
export const versionPublished = eventType('version/published', {
  schema: aboutJob.extend({ version: z.number().int().positive() }),
});

/** A job was deleted; whatever still runs for it stops. */
export const jobDeleted = eventType('job/deleted', { schema: aboutJob });

/** Somebody asked for another recipe; `requestId` names the request that the job row keeps. */
export const recipeChanged = eventType('recipe/changed', { schema: aboutRun.extend({ requestId: z.uuid() }) });

/** An event whose id is known is not taken again; a run that is begun again has an event of its own. */
const again = (restarts: number): string => (restarts === 0 ? '' : `-${restarts}`);

/** The one `recipe/changed` of a request: its id lets the event be sent again without starting a second run. */
export const recipeChangedOnce = (data: RunOfRecipe, restarts = 0) =>
  recipeChanged.create(data, { id: `recipe-${data.requestId}${again(restarts)}` });

/** The one `upload/received` of a job: its id lets the event be sent again without starting a second run. */
export const uploadReceivedOnce = (data: RunOfJob, restarts = 0) =>
  uploadReceived.create(data, { id: `upload-received-${data.jobId}${again(restarts)}` });

/** The one `version/published` of a version. */
export const versionPublishedOnce = (data: { jobId: string; version: number }) =>
  versionPublished.create(data, { id: `version-published-${data.jobId}-${data.version}` });
