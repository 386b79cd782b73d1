import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runAccountCommand } from '@/scripts/lib/account-command';
import { appEnvironment, userEnvironment } from '@/scripts/lib/environment';
import { urlOf } from '@/scripts/lib/postgres';
import { dataDirectory, serverUser } from '@/scripts/lib/postgres-files';
import { currentRun } from '@/scripts/lib/run-file';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';
import { statePaths } from '@/scripts/lib/state';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'state-dir': { type: 'string', default: process.env.REFINEX_STATE_DIR || path.join(root, '.refinex') },
  },
});

/** What the application runs with: the settings of whoever runs it, or those of the stack that runs in the state directory. */
function environment(): Record<string, string | undefined> | undefined {
  const user = userEnvironment(root, false);
  if (user.DATABASE_URL && user.NEXTAUTH_URL) return user;
  const paths = statePaths(values['state-dir']);
  const run = currentRun(paths.runFile);
  if (!run?.url) return undefined;
  const secrets = loadOrCreateSecrets(paths.secretsFile);
  const data = dataDirectory(paths.postgres, serverUser(), secrets.postgresPassword);
  // The fourth line of what PostgreSQL says of itself while it runs.
  const port = () => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
  const databaseUrl = user.DATABASE_URL || urlOf(port(), secrets.postgresPassword);
  return appEnvironment(user, { databaseUrl, url: run.url, blobDirectory: paths.blobs, secrets, executorUrl: null });
}

const variables = environment();
if (variables) {
  Object.assign(process.env, variables, { LOG_LEVEL: 'warn' });
  process.exitCode = await runAccountCommand(positionals);
  await (await import('@/db/client')).closeDatabase();
} else {
  console.error('RefineX does not run here. Start it, or set DATABASE_URL and NEXTAUTH_URL.');
  process.exitCode = 1;
}
