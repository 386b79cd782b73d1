import type { ChartJson } from '@/lib/contract/charts';
import type { DashboardItemJson, DashboardJson } from '@/lib/contract/dashboards';
import type { Actor } from '@/lib/data/actor';
import { getDashboard } from './get-dashboard';
import { ALL_CHARTS, listCharts } from './list-charts';

/** The charts of the dashboard with their places, in reading order. Throws `not_found`. */
export async function dashboardCharts(
  actor: Actor,
  jobId: string,
): Promise<{ dashboard: DashboardJson; charts: { chart: ChartJson; place: DashboardItemJson }[] }> {
  const [dashboard, kept] = await Promise.all([getDashboard(actor, jobId), listCharts(actor, jobId, ALL_CHARTS)]);
  const byId = new Map(kept.map((chart) => [chart.chart_id, chart]));
  const charts = dashboard.items.flatMap((place) => {
    const chart = byId.get(place.chart_id);
    return chart === undefined ? [] : [{ chart, place }];
  });
  return { dashboard, charts };
}
