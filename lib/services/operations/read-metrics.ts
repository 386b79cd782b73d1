import { createHash, timingSafeEqual } from 'node:crypto';
import { Gauge } from 'prom-client';
import { connections, queues } from '@/lib/data/system/operations';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { metrics } from '@/lib/observability/metrics';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Throws `not_found` where no token is set, `unauthenticated` without it. */
function requireToken(authorization: string | null): void {
  const token = env().METRICS_TOKEN;
  if (token === undefined) throw new AppError('not_found', 'There is nothing at this address.');
  if (!timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))) {
    throw new AppError('unauthenticated', 'The metrics need their token.');
  }
}

/** A gauge of the database, made at its first use. */
function gauge(name: string, help: string, labelNames: string[]): Gauge {
  const { registry } = metrics();
  const known = registry.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help, labelNames, registers: [registry] });
}

async function look(): Promise<void> {
  const up = gauge('refinex_database_up', 'Whether the database answers', []);
  const pool = gauge('refinex_database_connections', 'Connections of this process', ['state']);
  for (const [state, count] of Object.entries(connections())) pool.set({ state }, count);
  const jobs = gauge('refinex_queue_jobs', 'Datasets that wait, are worked on, or whose changed recipe is', ['state']);
  const oldest = gauge('refinex_queue_oldest_seconds', 'Since the oldest of them came in', ['state']);
  try {
    for (const { state, jobs: count, oldestSeconds } of await queues()) {
      jobs.set({ state }, count);
      oldest.set({ state }, oldestSeconds);
    }
    up.set(1);
  } catch (err) {
    logger.warn({ err }, 'The queue could not be looked at for the metrics');
    jobs.reset();
    oldest.reset();
    up.set(0);
  }
}

/** What this process measured, in the text format of Prometheus. Throws `not_found` where it is not offered, `unauthenticated`. */
export async function readMetrics(authorization: string | null): Promise<{ text: string; contentType: string }> {
  requireToken(authorization);
  await look();
  const { registry } = metrics();
  return { text: await registry.metrics(), contentType: registry.contentType };
}
