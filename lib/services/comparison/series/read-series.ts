import type { z } from 'zod';
import type { SeriesJson, SeriesLineJson, SeriesListJson, seriesListQuery } from '@/lib/contract/comparison-series';
import type { Actor } from '@/lib/data/actor';
import { listSeries as listRows } from '@/lib/data/comparison-series';
import { AppError } from '@/lib/errors';
import { pairsCalled } from '@/lib/services/comparison/pairs-called';
import { columnById } from '@/lib/tabular/table';
import { openSeries, seriesLines } from './open-series';
import { seriesJson } from './series-json';

const MOST_GROUPING = 2;

/** A series with its periods and how each is mapped. Throws `not_found`. */
export async function getSeries(actor: Actor, id: string): Promise<SeriesJson> {
  return seriesJson(await openSeries(actor, id));
}

/** Series the actor may see, newest first. */
export async function listSeries(
  actor: Actor,
  { job_id: jobId, ...page }: z.output<typeof seriesListQuery>,
): Promise<SeriesListJson> {
  const rows = await listRows(actor, { jobId, ...page });
  return rows.map(({ id, filename, periods, createdAt }) => ({
    series_id: id,
    filename,
    period_count: periods,
    created_at: createdAt.toISOString(),
  }));
}

/** Every measure over the periods. Throws `not_found`, and `invalid_input` for a column that a period lacks or that cannot group. */
export async function getSeriesLines(actor: Actor, id: string, groupBy: string | undefined): Promise<SeriesLineJson[]> {
  const open = await openSeries(actor, id);
  const inAll = open.first.table.columns
    .filter((column) => open.later.every(({ mapping }) => mapping.some((pair) => pair.first === column.id)))
    .map((column) => ({ first: column.id, second: column.id }));
  const groups = pairsCalled({ first: open.first, mapping: inAll }, groupBy, 'group_by');
  if (groups.length > MOST_GROUPING) throw new AppError('invalid_input', `At most ${MOST_GROUPING} columns can group.`);
  const lines = await seriesLines(open, groups);
  return lines.map(({ pair, aggregate, group, values, changePct, gaps, n }) => ({
    column: pair === null ? null : (columnById(open.first.table, pair)?.name ?? pair),
    aggregate,
    group: group && [...group],
    values: [...values],
    change_pct: [...changePct],
    gaps: [...gaps],
    n: [...n],
  }));
}
