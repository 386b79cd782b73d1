/**
 * Kept charts brought up to the current version of their data. Whoever may look at a chart, by an account or by a link, has
 * been checked when its row was read: these functions take no actor.
 */
import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import { charts, cleanedDatasets, uploadJobs } from '@/db/schema';
import type { PreparedChart } from '@/lib/charts/chart';

/** A kept chart as it is stored: it may show an older version of the data. */
export type ChartRow = typeof charts.$inferSelect;

const findCurrent = onDatabase(() =>
  database()
    .select({ version: cleanedDatasets.version, tableKey: cleanedDatasets.tableKey })
    .from(uploadJobs)
    .innerJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .where(eq(uploadJobs.id, sql.placeholder('jobId')))
    .prepare('current_table'),
);

/** The current version of a dataset, and where its table lies; undefined when it is gone. */
export async function currentTable(jobId: string): Promise<{ version: number; tableKey: string } | undefined> {
  const [found] = await findCurrent().execute({ jobId });
  return found;
}

/** The row, as long as it still asks for the same and shows an older version than this one. */
const olderThan = ({ id, spec }: ChartRow, version: number): SQL | undefined =>
  and(eq(charts.id, id), eq(charts.spec, spec), lt(charts.dataVersion, version));

/** Stores the points of a later version. Does nothing when somebody stored later ones, or changed what is asked for. */
export async function savePoints(row: ChartRow, prepared: PreparedChart, version: number): Promise<void> {
  await database()
    .update(charts)
    .set({ prepared, dataVersion: version, outdated: null })
    .where(olderThan(row, version));
}

/** Stores why there are no points of a later version. */
export async function saveOutdated(row: ChartRow, version: number, reason: string): Promise<void> {
  await database().update(charts).set({ outdated: { version, reason } }).where(olderThan(row, version));
}
