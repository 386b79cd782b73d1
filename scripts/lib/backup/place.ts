import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { userEnvironment } from '@/scripts/lib/environment';
import { startPostgres } from '@/scripts/lib/postgres';
import { dataDirectory, serverUser } from '@/scripts/lib/postgres-files';
import { currentRun, RunFile } from '@/scripts/lib/run-file';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';
import { openState, statePaths } from '@/scripts/lib/state';
import type { Place } from './write-backup';

/** The port of a PostgreSQL that runs on the directory: the fourth line of its lock file. */
function portOf(directory: string): number {
  const [, , , port] = readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
  return Number(port);
}

/**
 * Does the work where the records and files of this checkout are: those of `DATABASE_URL` and `BLOB_DIR`, else the embedded ones, whose
 * PostgreSQL is started for it if it does not run. With `toFill` a new state is made, and RefineX must not run on it.
 */
export async function inPlace<T>(
  root: string,
  { stateDirectory, toFill }: { stateDirectory: string; toFill: boolean },
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const user = userEnvironment(root, false);
  const paths = toFill ? openState(stateDirectory) : statePaths(stateDirectory);
  const blobDirectory = user.BLOB_READ_WRITE_TOKEN ? null : user.BLOB_DIR || paths.blobs;
  if (user.DATABASE_URL) {
    if (toFill) await migrateDatabase(user.DATABASE_URL, path.join(root, 'db', 'migrations'));
    return work({ databaseUrl: user.DATABASE_URL, blobDirectory });
  }
  if (!toFill && !existsSync(paths.secretsFile)) throw new Error(`There is no state of RefineX in ${stateDirectory}.`);
  const password = loadOrCreateSecrets(paths.secretsFile).postgresPassword;
  const run = currentRun(paths.runFile);
  if (run) {
    if (toFill) throw new Error(`RefineX is running (process ${run.pid}). Stop it first.`);
    const port = portOf(dataDirectory(paths.postgres, serverUser(), password));
    const databaseUrl = `postgres://refinex:${encodeURIComponent(password)}@127.0.0.1:${port}/refinex`;
    return work({ databaseUrl, blobDirectory });
  }
  const lock = await RunFile.take(paths.runFile);
  if (!(lock instanceof RunFile)) throw new Error('RefineX was started meanwhile. Nothing was done.');
  const postgres = await startPostgres({ directory: paths.postgres, password });
  try {
    if (toFill) await migrateDatabase(postgres.url, path.join(root, 'db', 'migrations'));
    return await work({ databaseUrl: postgres.url, blobDirectory });
  } finally {
    await postgres.stop();
    lock.release();
  }
}
