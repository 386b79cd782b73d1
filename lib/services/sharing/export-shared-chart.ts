import type { z } from 'zod';
import type { sharedFileQuery } from '@/lib/contract/charts';
import { type ChartFile, chartFile } from '@/lib/services/charts/chart-file';
import { linkedChart } from './linked-content';
import { requireOpenLink } from './open-link';

/** A chart of an opened link as a file. Throws `not_found`, `unauthenticated`. */
export async function exportSharedChart(
  token: string,
  { chart: chartId, escape_formulas: escapeFormulas, ...query }: z.output<typeof sharedFileQuery>,
  headers: Headers,
): Promise<{ title: string; file: ChartFile }> {
  const link = await requireOpenLink(token, headers);
  const { chart, source, overlay } = await linkedChart(link, chartId);
  const options = { ...query, source: source.join(' · '), escapeFormulas, overlay };
  return { title: chart.title, file: chartFile(chart, options) };
}
