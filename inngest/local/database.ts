import pg from 'pg';
import type { Logger } from 'pino';

const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** True when a query failed because Postgres is away, starting, stopping or full; the same query may succeed later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    LOST_CONNECTION.has(code) ||
    /^(08|57P|53)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  );
}

/** A small connection pool with transactions. */
export class Database {
  readonly pool: pg.Pool;

  constructor(connectionString: string, log: Logger) {
    this.pool = new pg.Pool({ connectionString, max: 5, connectionTimeoutMillis: 5000, keepAlive: true });
    this.pool.on('error', (error) => log.warn({ err: error }, 'lost an idle database connection'));
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  async transaction<Result>(body: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    // A connection that breaks between two queries reports it here; the next query then fails.
    const onError = (error: Error) => {
      failure = error;
    };
    client.on('error', onError);
    try {
      await client.query('BEGIN');
      const result = await body(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        failure = rollbackError;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(failure);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
