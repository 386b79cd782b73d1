import { type ChartRow, currentTable, saveOutdated, savePoints } from '@/lib/data/system/chart-points';
import { AppError } from '@/lib/errors';
import { inTurns } from '@/lib/services/in-turns';
import { loadTable } from '@/lib/storage/tables';
import { columnById, type Table } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import { prepared } from './prepared';

/**
 * A kept chart with the points of the current version of its data: as stored when they are, else prepared anew from its spec
 * and stored. When that cannot be done (a column was removed) the row comes back with its old points and `outdated` saying
 * why; it is tried again when the version changes. Does not ask who looks.
 */
export const refreshChart = async <Row extends ChartRow>(row: Row): Promise<Row> =>
  refreshTo(row, await currentTable(row.jobId));

/** Kept charts of one dataset, each as `refreshChart` gives it. */
export async function refreshCharts<Row extends ChartRow>(jobId: string, rows: readonly Row[]): Promise<Row[]> {
  const current = rows.length === 0 ? undefined : await currentTable(jobId);
  const isDue = current !== undefined && rows.some((row) => !isSettled(row, current.version));
  // What has to be prepared anew takes the one thread there is.
  return isDue ? inTurns(rows, (row) => refreshTo(row, current)) : [...rows];
}

async function refreshTo<Row extends ChartRow>(
  row: Row,
  current: Awaited<ReturnType<typeof currentTable>>,
): Promise<Row> {
  if (current === undefined || isSettled(row, current.version)) return row;
  const table = await loadTable(current.tableKey);
  const outcome = await prepared(table, row.spec).catch((error: unknown) => reasonOf(error, table, row));
  if (typeof outcome === 'string') {
    await saveOutdated(row, current.version, outcome);
    return { ...row, outdated: { version: current.version, reason: outcome } };
  }
  await savePoints(row, outcome, current.version);
  return { ...row, prepared: outcome, dataVersion: current.version, outdated: null };
}

/** Whether there is nothing to be done for this version. */
const isSettled = ({ dataVersion, outdated }: ChartRow, version: number): boolean =>
  Math.max(dataVersion, outdated?.version ?? 0) >= version;

/** Why the chart cannot be prepared from this table, in a sentence. Throws what has another reason. */
function reasonOf(error: unknown, table: Table, row: ChartRow): string {
  if (!(error instanceof AppError) || error.status >= 500) throw error;
  const gone = namesOfGoneColumns(table, row).map((name) => `“${name}”`);
  if (gone.length === 1) return `The column ${gone[0]} is no longer in the data.`;
  if (gone.length > 1) return `The columns ${list(gone)} are no longer in the data.`;
  const isFilterGone = row.spec.filters.some(({ column }) => column !== undefined && !columnById(table, column));
  return isFilterGone ? 'A column it is filtered by is no longer in the data.' : error.message;
}

/** Columns the table does not have any more, by the names they had when the chart was last prepared. */
function namesOfGoneColumns(table: Table, { spec, prepared: { config } }: ChartRow): string[] {
  const named = [
    { id: spec.x, name: config.x_col },
    ...spec.y.map((id, index) => ({ id, name: config.y_cols[index] ?? id })),
    ...(spec.group === null ? [] : [{ id: spec.group, name: config.group_col ?? spec.group }]),
  ];
  const gone = named.filter(({ id }) => columnById(table, id) === undefined);
  return [...new Map(gone.map(({ id, name }) => [id, name])).values()];
}

/** Why the chart shows an older version of its data; null when it shows the current one. */
export const outdatedReason = ({ dataVersion, outdated }: ChartRow): string | null =>
  outdated !== null && outdated.version > dataVersion ? outdated.reason : null;
