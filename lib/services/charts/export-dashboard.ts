import type { Actor } from '@/lib/data/actor';
import { findChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { dashboardPdf } from '@/lib/render/dashboard-pdf';
import { chartOverlay } from '@/lib/services/annotations/overlay';
import { dashboardCharts } from './dashboard-charts';
import { sourceLine } from './source-line';

/** The dashboard as a PDF, a page. Throws as `currentDataset`. */
export async function exportDashboard(actor: Actor, jobId: string): Promise<{ title: string; pdf: Uint8Array }> {
  const { filename, version, summary } = await currentDataset(actor, jobId);
  const { dashboard, charts } = await dashboardCharts(actor, jobId);
  const placed = [];
  for (const { chart, place } of charts) {
    const overlay = await chartOverlay(actor, await findChart(actor, chart.chart_id));
    placed.push({ chart, overlay, ...place });
  }
  const pdf = await dashboardPdf(dashboard.title, sourceLine(filename, version, summary.row_count_after), placed);
  return { title: dashboard.title, pdf };
}
