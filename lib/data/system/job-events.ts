import pg from 'pg';
import { env } from '@/lib/env';
import { logger } from '@/lib/log';

/** A database trigger sends a job's id here whenever its row changes. */
const CHANNEL = 'job_status';
const MAX_DELAY_MS = 5_000;

type Listener = () => void;

const listeners = new Map<string, Set<Listener>>();
let connection: pg.Client | undefined;
let reconnect: NodeJS.Timeout | undefined;
let failures = 0;

const tellEverybody = (): void => {
  for (const set of listeners.values()) for (const listener of set) listener();
};

function lose(client: pg.Client, err?: unknown): void {
  if (connection !== client) return;
  connection = undefined;
  client.end().catch((cause: unknown) => logger.debug({ err: cause }, 'A lost connection could not be ended'));
  if (listeners.size === 0) return;
  logger.warn({ err }, 'Job notifications are interrupted; connecting again');
  reconnect = setTimeout(connect, Math.min(100 * 2 ** failures++, MAX_DELAY_MS));
  reconnect.unref();
}

function connect(): void {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  connection = client;
  client.on('error', (err) => lose(client, err));
  client.on('end', () => lose(client));
  client.on('notification', ({ payload }) => {
    for (const listener of listeners.get(payload ?? '') ?? []) listener();
  });
  client
    .connect()
    .then(() => client.query(`LISTEN ${CHANNEL}`))
    .then(() => {
      failures = 0;
      // Whatever changed before this moment was not heard.
      tellEverybody();
    })
    .catch((err: unknown) => lose(client, err));
}

function disconnect(): void {
  clearTimeout(reconnect);
  const client = connection;
  connection = undefined;
  client?.end().catch((err: unknown) => logger.debug({ err }, 'The notification connection could not be ended'));
}

/**
 * Calls `listener` after every change of the job, and whenever changes may have been missed. All subscriptions of this
 * process share one connection, which is opened for the first and closed after the last. Returns how to unsubscribe.
 */
export function subscribeToJob(jobId: string, listener: Listener): () => void {
  const isFirst = listeners.size === 0;
  const set = listeners.get(jobId) ?? new Set();
  set.add(listener);
  listeners.set(jobId, set);
  if (isFirst) connect();
  return () => {
    if (!set.delete(listener) || set.size > 0) return;
    listeners.delete(jobId);
    if (listeners.size === 0) disconnect();
  };
}
