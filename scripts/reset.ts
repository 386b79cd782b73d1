import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stopLeftoverPostgres } from '@/scripts/lib/postgres';
import { dataDirectory, serverUser } from '@/scripts/lib/postgres-files';
import { currentRun, RunFile } from '@/scripts/lib/run-file';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';
import { statePaths } from '@/scripts/lib/state';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    yes: { type: 'boolean', short: 'y', default: false },
    'state-dir': { type: 'string', default: process.env.REFINEX_STATE_DIR || path.join(root, '.refinex') },
  },
});

async function isAgreed(directory: string): Promise<boolean> {
  if (values.yes) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = new Promise<string>((resolve) => {
    terminal.once('close', () => resolve('')); // no terminal, or Ctrl-D
    terminal
      .question(`Delete ${directory}, with every account, upload and secret in it? [y/N] `)
      .then(resolve, () => {});
  });
  const isYes = /^y(es)?$/i.test((await answer).trim());
  terminal.close();
  return isYes;
}

/** Deletes the local stack's state. Answers the exit code. */
async function reset(directory: string): Promise<number> {
  const paths = statePaths(directory);
  if (!existsSync(directory)) {
    console.log(`There is nothing in ${directory}.`);
    return 0;
  }
  // Only what looks like ours: a mistyped --state-dir must not cost anybody a directory.
  if (!existsSync(paths.secretsFile)) {
    console.error(`${directory} is not a state directory of RefineX: it has no secrets.json. Nothing was deleted.`);
    return 1;
  }
  const run = currentRun(paths.runFile);
  if (run) {
    console.error(`RefineX is running: ${run.url ?? 'starting'} (process ${run.pid}). Stop it first.`);
    return 1;
  }
  if (!(await isAgreed(directory))) {
    console.log('Nothing was deleted.');
    return 1;
  }
  const lock = await RunFile.take(paths.runFile); // ends what a killed run left, and keeps a new one from starting
  if (!(lock instanceof RunFile)) throw new Error('RefineX was started meanwhile. Nothing was deleted.');
  const data = dataDirectory(paths.postgres, serverUser(), loadOrCreateSecrets(paths.secretsFile).postgresPassword);
  await stopLeftoverPostgres(data);
  rmSync(data, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  console.log(`Deleted ${directory}.`);
  return 0;
}

process.exit(await reset(path.resolve(values['state-dir'])));
