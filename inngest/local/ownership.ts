import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { type Database, isOutage } from '@/inngest/local/database';
import { migrate } from '@/inngest/local/schema';

/** Names the lock within one database; any constant no other user of advisory locks takes. */
const LOCK = [0x1a9e57, 1] as const;
const RETRY_MS = 200;

export interface OwnershipOptions {
  databaseUrl: string;
  database: Database;
  log: Logger;
  /** How long to wait for Postgres and for another executor to go. */
  timeoutMs: number;
  /** Called when the lock was lost with the connection, and when it is held again. */
  onChange: () => void;
  /** Called when another executor has taken over; this one must stop. */
  onLost: (error: Error) => void;
}

/**
 * Makes sure that one executor works on a database: it holds an advisory lock for as long as its connection lives, and
 * raises an epoch in which it marks the calls it makes. Marks of an earlier epoch are void.
 */
export class Ownership {
  #client: pg.Client | undefined;
  #epoch = 0;
  #stopped = false;

  constructor(private readonly options: OwnershipOptions) {}

  /** The epoch of this executor. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Whether the lock is held now. */
  get held(): boolean {
    return this.#client !== undefined;
  }

  /** Takes the lock, creates or updates the tables and voids the calls of the previous owner. */
  async acquire(): Promise<void> {
    const deadline = Date.now() + this.options.timeoutMs;
    for (;;) {
      const client = await this.#tryLock().catch((error: unknown) => {
        if (!isOutage(error) || Date.now() > deadline) throw error;
        return undefined;
      });
      if (client) {
        this.#client = client;
        break;
      }
      if (Date.now() > deadline) {
        throw new Error(
          'Another executor is working on this database. Stop it, or give this one a database of its own.',
        );
      }
      await delay(RETRY_MS);
    }
    this.#epoch = await this.options.database.transaction(async (transaction) => {
      await migrate(transaction);
      await transaction.query('UPDATE inngest_local.work SET owner = NULL WHERE owner IS NOT NULL');
      const { rows } = await transaction.query<{ epoch: string }>(
        'UPDATE inngest_local.state SET epoch = epoch + 1 RETURNING epoch',
      );
      return Number(rows[0]?.epoch);
    });
  }

  async release(): Promise<void> {
    this.#stopped = true;
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #tryLock(): Promise<pg.Client | undefined> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', (error) => this.#onConnectionLost(client, error));
    try {
      await client.connect();
      const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', [
        ...LOCK,
      ]);
      if (rows[0]?.locked) return client;
    } catch (error) {
      await client.end();
      throw error;
    }
    await client.end();
    return undefined;
  }

  #onConnectionLost(client: pg.Client, error: Error): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = undefined;
    this.options.log.warn({ err: error }, 'lost the database; waiting for it');
    this.options.onChange();
    void this.#reacquire();
  }

  async #reacquire(): Promise<void> {
    for (let waitMs = RETRY_MS; !this.#stopped; waitMs = Math.min(2 * waitMs, 2000)) {
      try {
        const client = await this.#tryLock();
        const [state] = await this.options.database.query<{ epoch: string }>('SELECT epoch FROM inngest_local.state');
        if (Number(state?.epoch) !== this.#epoch) {
          await client?.end();
          this.options.onLost(new Error('Another executor has taken over this database.'));
          return;
        }
        if (client && this.#stopped) return await client.end();
        if (client) {
          this.#client = client;
          this.options.log.info('the database is back');
          this.options.onChange();
          return;
        }
      } catch (error) {
        if (!isOutage(error)) this.options.log.error({ err: error }, 'cannot take the executor lock again');
      }
      await delay(waitMs);
    }
  }
}
