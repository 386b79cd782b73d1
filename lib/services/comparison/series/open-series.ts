import { canonicalJson } from '@/lib/cleaning/canonical';
import { compareSeries, type SeriesLine, type SeriesPeriod } from '@/lib/comparison';
import type { Actor } from '@/lib/data/actor';
import { findSeries, type SeriesRow } from '@/lib/data/comparison-series';
import { remembered } from '@/lib/services/charts/remember';
import { type LoadedPeriod, loadPeriod } from '@/lib/services/comparison/periods';
import { inTurns } from '@/lib/services/in-turns';
import { columnById } from '@/lib/tabular/table';

/** A series with the current versions of its datasets. */
export interface OpenSeries {
  readonly row: SeriesRow;
  readonly first: LoadedPeriod;
  /** Mappings without pairs of which a column is no longer there. */
  readonly later: readonly (SeriesPeriod & { readonly period: LoadedPeriod; readonly filename: string })[];
}

/** Throws `not_found`, and `wrong_state` while a dataset was never cleaned. */
export async function openSeries(actor: Actor, id: string): Promise<OpenSeries> {
  const row = await findSeries(actor, id);
  const first = await loadPeriod(actor, row.jobId);
  const later = await inTurns(row.later, async ({ jobId, filename, mapping }) => {
    const period = await loadPeriod(actor, jobId);
    const isThere = (pair: { first: string; second: string }) =>
      columnById(first.table, pair.first) !== undefined && columnById(period.table, pair.second) !== undefined;
    return { period, filename, mapping: mapping.filter(isThere) };
  });
  return { row, first, later };
}

/** The measures of an opened series by groups, remembered as long as the first table is in memory. */
export async function seriesLines({ first, later }: OpenSeries, groupBy: readonly string[]): Promise<SeriesLine[]> {
  const key = canonicalJson([
    'series',
    later.map(({ period, mapping }) => [period.dataset.tableKey, mapping]),
    groupBy,
  ]);
  const { lines } = await remembered(first.table, key, async () => ({
    lines: compareSeries(first, later, { groupBy }),
  }));
  return lines;
}
