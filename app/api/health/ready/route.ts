import { checkDatabase } from '@/lib/data/system/database';
import { AppError } from '@/lib/errors';
import { route } from '@/lib/http/route';
import { isFull } from '@/lib/outage';
import { checkStorage } from '@/lib/storage/check';

/** Ready: the database answers and is migrated, and files can be stored. */
export const GET = route({ auth: 'none' }, async () => {
  const [database, files] = await Promise.allSettled([checkDatabase(), checkStorage()]);
  const failures = [database, files].flatMap((check) => (check.status === 'rejected' ? [check.reason] : []));
  if (failures.length === 0) {
    // Which process answers: two stacks on one machine must not be taken for each other.
    const headers = { 'Cache-Control': 'no-store', 'X-RefineX-Run': process.env.REFINEX_RUN ?? '' };
    return Response.json({ status: 'ok', database: 'ok', storage: 'ok' }, { headers });
  }
  throw new AppError('unavailable', 'RefineX is not ready.', {
    cause: failures[0],
    fields: { database: outcome(database), storage: outcome(files) },
    retryAfterSeconds: 5,
  });
});

const outcome = (check: PromiseSettledResult<void>): string => {
  if (check.status === 'fulfilled') return 'ok';
  return isFull(check.reason) ? 'full' : 'unavailable';
};
