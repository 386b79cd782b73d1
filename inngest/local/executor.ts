import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { AppClient } from '@/inngest/local/app-client';
import { AppLink } from '@/inngest/local/app-link';
import { nextCronTime } from '@/inngest/local/cron';
import { Database } from '@/inngest/local/database';
import { Dispatcher } from '@/inngest/local/dispatcher';
import { startHttpServer } from '@/inngest/local/http-server';
import { Loop } from '@/inngest/local/loop';
import { Ownership } from '@/inngest/local/ownership';
import { Registry } from '@/inngest/local/registry';
import { Store } from '@/inngest/local/store';

const DAY_MS = 86_400_000;

export interface ExecutorOptions {
  /** Connection string of a Postgres reached directly; a pooler that shares connections breaks the executor's lock. */
  databaseUrl: string;
  /** Where the app serves its functions, e.g. `http://127.0.0.1:3001/api/inngest`. */
  appUrl: string;
  /** 0 takes any free port. */
  port: number;
  /** Default `127.0.0.1`. */
  host?: string;
  eventKey: string;
  signingKey: string;
  log: Logger;
  /** Pause before the first retry, doubled for each further one; default 1 s, at most `retryMaxMs` (default 5 min). */
  retryBaseMs?: number;
  retryMaxMs?: number;
  /** A call that takes longer counts as failed; default 2 h. */
  callTimeoutMs?: number;
  /** Calls under way at once; default 20. */
  maxCalls?: number;
  /** How often the app is asked again for its functions; default 60 s. */
  syncIntervalMs?: number;
  /** How long finished runs are kept; default 7 days. */
  retentionMs?: number;
  /** How long to wait at start for Postgres, and for another executor on the same database to go; default 15 s. */
  lockTimeoutMs?: number;
}

export interface Executor {
  /** What the app's `INNGEST_BASE_URL` must be. */
  url: string;
  /** Rejects when another executor has taken over the database. Never resolves. */
  lost: Promise<never>;
  /** Stops. Calls under way get `graceMs` (default 3 s) to end; what is left is made again by the next executor. */
  stop(graceMs?: number): Promise<void>;
}

/** Starts a durable executor for the Inngest functions an app serves, with its state in Postgres. */
export async function startExecutor(options: ExecutorOptions): Promise<Executor> {
  const { log } = options;
  const stopping = new AbortController();
  const database = new Database(options.databaseUrl, log);
  const store = new Store(database);
  const registry = new Registry();
  const client = new AppClient(options.appUrl, options.signingKey, options.callTimeoutMs ?? 2 * 3_600_000);
  let reportLost: (error: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    reportLost = reject;
  });
  lost.catch((error: Error) => {
    log.error({ err: error }, 'stopping');
    stopping.abort(error);
  });

  const ownership = new Ownership({
    databaseUrl: options.databaseUrl,
    database,
    log,
    timeoutMs: options.lockTimeoutMs ?? 15_000,
    onChange: () => loop.wake(),
    onLost: (error) => reportLost(error),
  });
  const link = new AppLink({
    client,
    log,
    intervalMs: options.syncIntervalMs ?? 60_000,
    signal: stopping.signal,
    onFunctions: async (functions) => void (await register(functions)),
  });
  const dispatcher = new Dispatcher({
    store,
    client,
    registry,
    log,
    retry: { baseMs: options.retryBaseMs ?? 1000, maxMs: options.retryMaxMs ?? 300_000 },
    maxCalls: options.maxCalls ?? 20,
    epoch: () => ownership.epoch,
    signal: stopping.signal,
    onDelivered: () => link.reached(),
    onUndelivered: (reason) => link.lost(reason),
    onSettled: () => loop.wake(),
  });
  const loop = new Loop(
    () =>
      tick({
        store,
        registry,
        dispatcher,
        mayWork: () => ownership.held && !stopping.signal.aborted,
        isAppUp: () => link.isUp,
      }),
    (error) => log.error({ err: error }, 'could not go on; trying again'),
  );

  async function register(functions: unknown[]): Promise<string[]> {
    const before = registry.functionIds.join();
    const problems = registry.replace(functions);
    await store.setCrons(registry.crons(new Date()));
    if (before !== registry.functionIds.join()) log.info({ functions: registry.functionIds }, 'functions registered');
    for (const problem of problems) log.error(problem);
    setImmediate(() => loop.wake());
    return problems;
  }

  const prune = () =>
    store
      .prune(new Date(Date.now() - (options.retentionMs ?? 7 * DAY_MS)))
      .catch((error: unknown) => log.warn({ err: error }, 'could not prune finished runs'));

  try {
    await ownership.acquire();
    const server = await startHttpServer(options.port, options.host ?? '127.0.0.1', {
      eventKey: options.eventKey,
      signingKey: options.signingKey,
      log,
      onEvents: async (events) => {
        await store.addEvents(events);
        loop.wake();
      },
      onRegister: register,
      health: () => ({
        ready: ownership.held && registry.isKnown,
        functions: registry.functionIds,
        problems: [...registry.problems, ...(link.problem ? [link.problem] : [])],
      }),
    });
    await prune();
    const pruning = setInterval(prune, DAY_MS / 24).unref();
    link.start();
    loop.wake();
    const stop = async (graceMs: number) => {
      clearInterval(pruning);
      await server.close();
      await loop.stop();
      await Promise.race([dispatcher.idle(), delay(graceMs, undefined, { ref: false })]);
      stopping.abort(new Error('The executor is stopping.'));
      await dispatcher.idle();
      await ownership.release();
      await database.close();
    };
    let stopped: Promise<void> | undefined;
    return {
      url: server.url,
      lost,
      stop: (graceMs = 3000) => {
        stopped ??= stop(graceMs);
        return stopped;
      },
    };
  } catch (error) {
    stopping.abort(error);
    await ownership.release();
    await database.close();
    throw error;
  }
}

/** Does all that is due, and returns when something is due next. */
async function tick(parts: {
  store: Store;
  registry: Registry;
  dispatcher: Dispatcher;
  mayWork: () => boolean;
  isAppUp: () => boolean;
}): Promise<Date | undefined> {
  const { store, registry, dispatcher } = parts;
  if (!parts.mayWork()) return undefined;
  const now = new Date();
  if (registry.isKnown) {
    await fireCrons(store, registry, now);
    for (let events = await store.unplannedEvents(100); events.length > 0; events = await store.unplannedEvents(100)) {
      for (const event of events) await store.planEvent(event, registry.plan(event));
    }
  }
  while ((await store.wakeSleepers(now)) > 0);
  if (parts.isAppUp() && parts.mayWork()) await dispatcher.startDue();
  return store.nextDue(now);
}

async function fireCrons(store: Store, registry: Registry, now: Date): Promise<void> {
  for (const { functionId, pattern, dueAt } of await store.dueCrons(now)) {
    const start = registry.cronRun(functionId, pattern, dueAt);
    if (start) await store.fireCron(pattern, nextCronTime(pattern, now), start.run, start.event);
  }
}
