import { announceUpload } from '@/app/api/announce';
import { limitUpload } from '@/lib/auth/rate-limit';
import { createJob, deleteJob, type NewJob } from '@/lib/data/jobs';
import { receiveUpload } from '@/lib/http/receive-upload';
import { route } from '@/lib/http/route';
import { storage } from '@/lib/storage';

export const POST = route({ auth: 'required' }, async ({ actor, request }) => {
  await limitUpload(actor);
  const received = await receiveUpload(request);
  const job = await createJob(actor, received).catch((error: unknown) => discardFile(received, error));
  await announceUpload(job.id).catch(async (error: unknown) => {
    await deleteJob(actor, job.id);
    await discardFile(received, error);
  });
  return Response.json(job, { status: 201 });
});

async function discardFile(received: NewJob, reason: unknown): Promise<never> {
  await storage().deletePrefix(received.storagePrefix);
  throw reason;
}
