import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '@/scripts/lib/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export interface TestCluster {
  postgresUrl: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL with a migrated template database. */
export async function startTestCluster(): Promise<TestCluster> {
  const directory = await mkdtemp(path.join(tmpdir(), 'refinex-test-'));
  await chmod(directory, 0o711); // the server may run as another user, who must be able to enter
  const postgres = await startPostgres({
    directory: path.join(directory, 'postgres'),
    password: randomBytes(12).toString('hex'),
    // From a random start, so that two runs at once do not go for the same port.
    preferredPort: 40_000 + Math.floor(Math.random() * 10_000),
    ephemeral: true,
  });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: 'db/migrations' });
  await client.end();
  return {
    postgresUrl: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Vitest global set-up: one PostgreSQL for all integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { postgresUrl, stop } = await startTestCluster();
  project.provide('postgresUrl', postgresUrl);
  return stop;
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own on the test cluster; `postgresUrl` comes from `inject('postgresUrl')`. */
export async function createTestDatabase(postgresUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const adminUrl = new URL(postgresUrl);
  adminUrl.pathname = '/postgres';
  const run = async (sql: string) => {
    const admin = new pg.Client({ connectionString: adminUrl.href });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  await run(`CREATE DATABASE ${name} TEMPLATE refinex`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
