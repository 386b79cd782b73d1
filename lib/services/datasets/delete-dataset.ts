import type { Actor } from '@/lib/data/actor';
import { deleteJob, requireDeletableJob } from '@/lib/data/jobs';
import { announceDeletion } from '@/lib/services/announce';
import { storage } from '@/lib/storage';
import { deleteAgainLater } from '@/lib/storage/delete-again';
import { forgetTables } from '@/lib/storage/tables';

/** Deletes an upload with everything made from it; what still runs for it stops. Throws `not_found`, `forbidden`. */
export async function deleteDataset(actor: Actor, jobId: string): Promise<void> {
  await requireDeletableJob(actor, jobId);
  await announceDeletion(jobId);
  const { storagePrefix } = await deleteJob(actor, jobId);
  await storage().deletePrefix(storagePrefix);
  forgetTables(storagePrefix);
  deleteAgainLater(storagePrefix);
}
