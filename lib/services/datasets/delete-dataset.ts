import type { Actor } from '@/lib/data/actor';
import { deleteJob, requireDeletableJob } from '@/lib/data/jobs';
import { announceDeletion } from '@/lib/services/announce';
import { storage } from '@/lib/storage';
import { deleteAgainLater } from '@/lib/storage/delete-again';
import { forgetTables } from '@/lib/storage/tables';

/** Deletes an upload with everything made from it; what still runs for it stops. Throws `not_found`, `forbidden`. */
export async function deleteDataset(actor: Actor, jobId: string): Promise<void> {
  await requireDeletableJob(actor, jobId);
  // The row first: what runs for it finds it gone. A deletion that fails here has stopped nothing.
  const { storagePrefix } = await deleteJob(actor, jobId);
  await announceDeletion(jobId);
  await storage().deletePrefix(storagePrefix);
  forgetTables(storagePrefix);
  deleteAgainLater(storagePrefix);
}
