import { type Credential, isLive, subscribeToCredential } from '@/lib/data/system/credentials';
import { logger } from '@/lib/log';

export type { Credential };

/** Calls back once the credential does not let anybody in any more; returns how to stop. */
export function whenEnded(credential: Credential, onEnd: () => void): () => void {
  return subscribeToCredential(credential, () => {
    isLive(credential)
      .then((lives) => lives || onEnd())
      .catch((err: unknown) => logger.warn({ err }, 'Whether a session has ended could not be read'));
  });
}
