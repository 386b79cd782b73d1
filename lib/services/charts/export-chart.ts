import type { ChartFileQuery } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { findChart } from '@/lib/data/charts';
import { requireJob } from '@/lib/data/jobs';
import { chartOverlay } from '@/lib/services/annotations/overlay';
import { type ChartFile, chartFile } from './chart-file';
import { refreshChart } from './refresh';
import { sourceLine } from './source-line';

/** A kept chart as a file, brought up to the current version. Throws `not_found`. */
export async function exportChart(
  actor: Actor,
  chartId: string,
  { escape_formulas: escapeFormulas, ...query }: ChartFileQuery,
): Promise<{ title: string; file: ChartFile }> {
  const row = await findChart(actor, chartId);
  const [{ filename }, current] = [await requireJob(actor, row.jobId), await refreshChart(row)];
  const { prepared: chart, dataVersion } = current;
  const overlay = query.format === 'csv' ? undefined : await chartOverlay(actor, current);
  const source = sourceLine(filename, dataVersion, chart.config.counts.rows);
  return { title: chart.title, file: chartFile(chart, { ...query, source, escapeFormulas, overlay }) };
}
