import { type ChartRequest, requestOf } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import {
  changeChart,
  findChart,
  insertChart,
  type ListedChart,
  listChartRows,
  requireWritableChart,
} from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { requireWritableJob } from '@/lib/data/jobs';
import { loadTable } from '@/lib/storage/tables';
import { inTurns } from './in-turns';
import { chartJson } from './json';
import { prepared } from './prepared';
import { refreshChart } from './refresh';
import { showsTheSame } from './shows-the-same';

/** What was said when the chart was recommended. */
interface Recommended {
  isRecommended: boolean;
  reasoning: string | null;
}

/** A change of a chart: null takes a field away. */
export type ChartChangeRequest = { [Field in keyof ChartRequest]?: ChartRequest[Field] | null };

/**
 * Prepares a chart from the current version and keeps it.
 *
 * @throws AppError `invalid_input` for an unknown column or an impossible chart, `wrong_state` without a cleaned dataset,
 *   `not_found`, `forbidden`
 */
export async function createChart(
  actor: Actor,
  jobId: string,
  request: ChartRequest,
  { isRecommended, reasoning }: Recommended,
): Promise<ChartJson> {
  await requireWritableJob(actor, jobId);
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const spec = resolveRequest(table, request);
  const chart = { spec, prepared: await prepared(table, spec), dataVersion: version, isRecommended, reasoning };
  return chartJson(await insertChart(actor, jobId, chart));
}

/** Kept charts, newest first, each brought up to the current version. Throws `not_found`. */
export async function listCharts(
  actor: Actor,
  jobId: string,
  page: { limit: number; offset: number },
): Promise<ChartJson[]> {
  return inTurns(await listChartRows(actor, jobId, page), async (row) => chartJson(await refreshChart(row)));
}

/** A kept chart, brought up to the current version. Throws `not_found`. */
export async function getChart(actor: Actor, jobId: string, chartId: string): Promise<ChartJson> {
  return chartJson(await refreshChart(await findChart(actor, chartId, jobId)));
}

/**
 * Changes a kept chart. With `x_col` the change says all that is to be shown; without, it replaces the fields it has. The
 * title stays unless it is given; null has it made anew. Throws as `createChart`.
 */
export async function updateChart(
  actor: Actor,
  jobId: string,
  chartId: string,
  change: ChartChangeRequest,
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

function changedRequest(before: ChartRequest, { x_col, ...change }: ChartChangeRequest): ChartRequest {
  const { title, y_col, y_cols, ...rest } = before;
  const isAboutY = change.y_col !== undefined || change.y_cols !== undefined;
  const kept = x_col ? { title } : { title, ...rest, ...(isAboutY ? {} : { y_col, y_cols }) };
  const merged = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return { ...(Object.fromEntries(merged) as Omit<ChartRequest, 'x_col'>), x_col: x_col ?? before.x_col };
}
