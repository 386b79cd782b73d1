import type { ChartJson, DashboardItemJson, DashboardJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { type Arrangement, findDashboard, type NewArrangement, saveDashboard } from '@/lib/data/dashboards';
import { placeCharts } from '@/lib/services/sharing/arrange';
import { derivedFilename } from '@/lib/text/filename';
import { listCharts } from './charts';

/** Every kept chart at its place: new ones below the others, deleted ones gone. Throws `not_found`. */
export async function getDashboard(actor: Actor, jobId: string): Promise<DashboardJson> {
  return arranged(await findDashboard(actor, jobId));
}

/** What somebody called it, else the name of the file without its ending. */
export const dashboardTitle = (title: string | null, filename: string): string =>
  title ?? derivedFilename(filename, '').replace(/-$/, '');

function arranged({ filename, title, items, version, chartIds }: Arrangement): DashboardJson {
  const places = placeCharts(
    chartIds.map((id) => ({ id })),
    items,
  );
  return {
    title: dashboardTitle(title, filename),
    items: places.map(({ id, place }): DashboardItemJson => ({ chart_id: id, ...place })),
    version,
  };
}

/** Saves where the charts stand. Throws as `saveDashboard`. */
export async function arrangeDashboard(
  actor: Actor,
  jobId: string,
  arrangement: NewArrangement,
): Promise<DashboardJson> {
  await saveDashboard(actor, jobId, arrangement);
  return getDashboard(actor, jobId);
}

/** The most charts a dashboard shows. */
const MOST_CHARTS = 1000;

/** The charts of the dashboard with their places, in reading order. Throws `not_found`. */
export async function dashboardCharts(
  actor: Actor,
  jobId: string,
): Promise<{ dashboard: DashboardJson; charts: { chart: ChartJson; place: DashboardItemJson }[] }> {
  const [dashboard, kept] = await Promise.all([
    getDashboard(actor, jobId),
    listCharts(actor, jobId, { limit: MOST_CHARTS, offset: 0 }),
  ]);
  const byId = new Map(kept.map((chart) => [chart.chart_id, chart]));
  const charts = dashboard.items.flatMap((place) => {
    const chart = byId.get(place.chart_id);
    return chart === undefined ? [] : [{ chart, place }];
  });
  return { dashboard, charts };
}
