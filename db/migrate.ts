import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Any constant does: it keeps two starting processes from migrating at the same time. */
const MIGRATION_LOCK = 7_270_105;

/** Brings the database to the newest schema. Safe to call from several processes at once. */
export async function migrateDatabase(url: string, folder = path.join('db', 'migrations')): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}
