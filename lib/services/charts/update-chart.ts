import { type ChartRequest, requestOf } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartChange, ChartJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { changeChart, type ListedChart, requireWritableChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { loadTable } from '@/lib/storage/tables';
import { chartJson } from './chart-json';
import { prepared } from './prepared';
import { refreshChart } from './refresh';
import { showsTheSame } from './shows-the-same';

/**
 * Changes a kept chart. With `x_col` the change says all that is to be shown; without, it replaces the fields it has. The
 * title stays unless it is given; null has it made anew. Throws as `createChart`.
 */
export async function updateChart(
  actor: Actor,
  jobId: string,
  chartId: string,
  change: ChartChange,
): Promise<ChartJson> {
  const row = await requireWritableChart(actor, chartId, jobId);
  const isOnlyTitle = Object.keys(change).every((field) => field === 'title');
  if (isOnlyTitle && change.title) return rename(actor, row, change.title);
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const spec = resolveRequest(table, changedRequest(requestOf(row.spec), change));
  const points = { spec, prepared: await prepared(table, spec), dataVersion: version, outdated: null };
  const recommended = showsTheSame(spec, row.spec) ? {} : { isRecommended: false, reasoning: null };
  return chartJson(await changeChart(actor, jobId, chartId, { ...points, ...recommended }));
}

/** Needs no data, so that a chart of a column that is gone can still be renamed. */
async function rename(actor: Actor, row: ListedChart, title: string): Promise<ChartJson> {
  const { id, jobId } = row;
  const spec = { ...row.spec, title };
  const renamed = await changeChart(actor, jobId, id, { spec, prepared: { ...row.prepared, title } });
  return chartJson(await refreshChart(renamed));
}

function changedRequest(before: ChartRequest, { x_col, ...change }: ChartChange): ChartRequest {
  const { title, y_col, y_cols, ...rest } = before;
  const isAboutY = change.y_col !== undefined || change.y_cols !== undefined;
  const kept = x_col ? { title } : { title, ...rest, ...(isAboutY ? {} : { y_col, y_cols }) };
  const merged = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return { ...(Object.fromEntries(merged) as Omit<ChartRequest, 'x_col'>), x_col: x_col ?? before.x_col };
}
