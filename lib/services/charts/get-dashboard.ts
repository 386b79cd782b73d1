import { placeCharts } from '@/lib/charts/arrange';
import type { DashboardItemJson, DashboardJson } from '@/lib/contract/dashboards';
import type { Actor } from '@/lib/data/actor';
import { type Arrangement, findDashboard } from '@/lib/data/dashboards';
import { derivedFilename } from '@/lib/text/filename';

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
