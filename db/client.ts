import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from '@/db/schema';
import { env } from '@/lib/env';
import { logger } from '@/lib/log';

export type Database = NodePgDatabase<typeof schema> & { $client: pg.Pool };

/** Hot reload evaluates this module again; the pool must survive it. */
const kept = globalThis as typeof globalThis & { refinexDatabase?: Database };

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_MAX,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: `refinex-${env().REFINEX_ROLE}`,
  });
  // Without a listener a lost idle connection ends the process; the pool replaces it at the next query.
  pool.on('error', (err) => logger.warn({ err }, 'A database connection was lost'));
  // The pool listens only while a connection is idle; one lost during a transaction would end the process as well.
  pool.on('connect', (client) => client.on('error', (err) => logger.warn({ err }, 'A database connection broke')));
  return drizzle(pool, { schema });
}

/** The database of this process, connected at first use. */
export function database(): Database {
  kept.refinexDatabase ??= connect();
  return kept.refinexDatabase;
}

/** Ends all connections; a later `database()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = kept.refinexDatabase;
  kept.refinexDatabase = undefined;
  await open?.$client.end();
}
