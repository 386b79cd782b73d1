import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { charts, dashboards, uploadJobs } from '@/db/schema';
import type { DashboardItemJson } from '@/lib/contract/dashboards';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import type { Transaction } from './system/version-rows';
import { inWritableJob } from './writable-job';

/** How somebody arranged the kept charts, and which there are now. */
export interface Arrangement {
  filename: string;
  /** Null until somebody gives one. */
  title: string | null;
  /** As saved: charts kept since have no place, deleted ones may still have one. */
  items: DashboardItemJson[];
  /** 0 until it is saved for the first time. */
  version: number;
  /** Newest first. */
  chartIds: string[];
}

/** Throws `not_found`. */
export async function findDashboard(actor: Actor, jobId: string): Promise<Arrangement> {
  const [found] = await database()
    .select({ filename: uploadJobs.filename, dashboard: dashboards })
    .from(uploadJobs)
    .leftJoin(dashboards, eq(dashboards.jobId, uploadJobs.id))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  const kept = await database()
    .select({ id: charts.id })
    .from(charts)
    .innerJoin(uploadJobs, eq(uploadJobs.id, charts.jobId))
    .where(and(eq(charts.jobId, jobId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(desc(charts.createdAt), desc(charts.id));
  const { filename, dashboard } = found;
  return {
    filename,
    title: dashboard?.title ?? null,
    items: dashboard?.items ?? [],
    version: dashboard?.version ?? 0,
    chartIds: kept.map(({ id }) => id),
  };
}

export interface NewArrangement {
  title: string;
  items: DashboardItemJson[];
  /** The version it was made from; undefined overwrites whatever there is. */
  expectedVersion: number | undefined;
}

/**
 * Saves where the charts stand. Throws `invalid_input` for a chart of another dataset, `stale_version` when somebody saved
 * meanwhile, `not_found`, `forbidden`.
 */
export async function saveDashboard(actor: Actor, jobId: string, arrangement: NewArrangement): Promise<void> {
  const { title, items, expectedVersion } = arrangement;
  await inWritableJob(actor, jobId, async (tx) => {
    const [saved] = await tx
      .select({ version: dashboards.version })
      .from(dashboards)
      .where(eq(dashboards.jobId, jobId))
      .for('update');
    if (expectedVersion !== undefined && expectedVersion !== (saved?.version ?? 0)) throw stale();
    await requireOwnCharts(tx, jobId, items);
    // Two who save for the first time at once: the second finds the row of the first.
    const written = await tx
      .insert(dashboards)
      .values({ jobId, title, items })
      .onConflictDoUpdate({
        target: dashboards.jobId,
        set: { title, items, version: sql`${dashboards.version} + 1`, updatedAt: sql`now()` },
        setWhere: expectedVersion === undefined ? undefined : eq(dashboards.version, expectedVersion),
      })
      .returning({ version: dashboards.version });
    if (written.length === 0) throw stale();
  });
}

const stale = (): AppError =>
  new AppError('stale_version', 'The dashboard was changed meanwhile. Load it again, then make your change.');

async function requireOwnCharts(tx: Transaction, jobId: string, items: readonly DashboardItemJson[]): Promise<void> {
  const kept = await tx.select({ id: charts.id }).from(charts).where(eq(charts.jobId, jobId));
  const own = new Set(kept.map(({ id }) => id));
  const index = items.findIndex(({ chart_id }) => !own.has(chart_id));
  if (index < 0) return;
  throw new AppError('invalid_input', 'The dashboard names a chart that is not kept for this dataset.', {
    fields: { [`items.${index}.chart_id`]: 'is no chart of this dataset' },
  });
}
