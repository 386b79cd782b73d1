import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { dashboardPdf } from '@/lib/render/dashboard-pdf';
import { dashboardCharts } from './dashboard-charts';
import { sourceLine } from './source-line';

/** The dashboard as a PDF, a page. Throws as `currentDataset`. */
export async function exportDashboard(actor: Actor, jobId: string): Promise<{ title: string; pdf: Uint8Array }> {
  const { filename, version, summary } = await currentDataset(actor, jobId);
  const { dashboard, charts } = await dashboardCharts(actor, jobId);
  const pdf = await dashboardPdf(
    dashboard.title,
    sourceLine(filename, version, summary.row_count_after),
    charts.map(({ chart, place }) => ({ chart, ...place })),
  );
  return { title: dashboard.title, pdf };
}
