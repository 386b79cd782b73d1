import { releaseOldTable } from '@/lib/data/system/pipeline';
import { logger } from '@/lib/log';
import { storage } from '@/lib/storage';

/** So many versions back a change can be undone at once; further back its edits are run again. */
const KEPT_VERSIONS = 10;

/** Lets go of a table that is no longer needed at once. Failing to only costs room, so it is logged. */
export async function releaseTables(jobId: string): Promise<void> {
  try {
    await releaseOldTable(jobId, KEPT_VERSIONS, (tableKey) => storage().delete(tableKey));
  } catch (err) {
    logger.warn({ err, jobId }, 'The table of an old version could not be deleted');
  }
}
