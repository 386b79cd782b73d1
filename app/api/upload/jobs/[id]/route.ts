import { announceDeletion } from '@/app/api/announce';
import { deleteJob, getJob, requireWritableJob } from '@/lib/data/jobs';

import { idParams, route } from '@/lib/http/route';
import { storage } from '@/lib/storage';
import { deleteAgainLater } from '@/lib/storage/delete-again';
import { forgetTables } from '@/lib/storage/tables';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getJob(actor, params.id));

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await requireWritableJob(actor, params.id);
  await announceDeletion(params.id);
  const { storagePrefix } = await deleteJob(actor, params.id);
  await storage().deletePrefix(storagePrefix);

  forgetTables(storagePrefix);
  deleteAgainLater(storagePrefix);
  return { success: true };
});
