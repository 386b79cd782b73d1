import { alignPeriods } from '@/lib/comparison';
import { periodInName } from '@/lib/comparison/series/period-name';
import type { SeriesJson } from '@/lib/contract/comparison-series';
import type { LoadedPeriod } from '@/lib/services/comparison/periods';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { type Column, columnById, rowCount, type Table } from '@/lib/tabular/table';
import type { OpenSeries } from './open-series';

const columnJson = (column: Column) => ({
  id: column.id,
  name: column.name,
  label: labelOf(column),
  unit: unitOf(column),
});

const nameOf = (table: Table, id: string): string => columnById(table, id)?.name ?? id;

/** A series as the API tells it. */
export function seriesJson({ row, first, later }: OpenSeries): SeriesJson {
  const own = first.table.columns.map(({ id }) => ({ first: id, second: id }));
  const all = [{ period: first, filename: row.filename, mapping: own }, ...later];
  const alignments = later.map(({ period, mapping }) => alignPeriods(first, period, mapping));
  const groups = alignments.map(({ pairs }) => new Set(pairs.filter((pair) => pair.isGrouping).map(({ id }) => id)));
  return {
    series_id: row.id,
    columns: first.table.columns.map(columnJson),
    group_columns: first.table.columns
      .filter(({ id }) => groups.every((known) => known.has(id)))
      .map(({ name }) => name),
    periods: all.map(({ period, filename, mapping }) => ({
      job_id: period.dataset.jobId,
      filename,
      label: labelOfPeriod(filename),
      version: period.dataset.version,
      row_count: rowCount(period.table),
      columns: period.table.columns.map(columnJson),
      header_mapping: Object.fromEntries(
        mapping.map((pair) => [nameOf(first.table, pair.first), nameOf(period.table, pair.second)]),
      ),
      missing: missingIn(first, mapping),
    })),
    created_at: row.createdAt.toISOString(),
  };
}

function missingIn({ table }: LoadedPeriod, mapping: OpenSeries['later'][number]['mapping']): string[] {
  const mapped = new Set(mapping.map((pair) => pair.first));
  return table.columns.filter(({ id }) => !mapped.has(id)).map(({ name }) => name);
}

/** A month of no year is called by the file's name, which says it better. */
function labelOfPeriod(filename: string): string {
  const named = periodInName(filename)?.label;
  return named === undefined || named.startsWith('--') ? filename.replace(/\.[^.]*$/, '') : named;
}
