import { logger } from '@/lib/log';
import { storage } from '@/lib/storage';

const DELAY_MS = 5_000;

/**
 * Deletes a prefix once more, some seconds later: a worker that was writing while its job was deleted may have finished
 * a file after the first deletion. The worker looks for its job after writing, too; this covers one that was killed there.
 */
export function deleteAgainLater(prefix: string, delayMs = DELAY_MS): void {
  const timer = setTimeout(() => {
    storage()
      .deletePrefix(prefix)
      .catch((err: unknown) => logger.error({ err, prefix }, 'Deleting a prefix again failed'));
  }, delayMs);
  timer.unref();
}
