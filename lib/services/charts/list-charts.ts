import type { ChartJson } from '@/lib/contract/charts';
import type { Page } from '@/lib/contract/common';
import type { Actor } from '@/lib/data/actor';
import { listChartRows } from '@/lib/data/charts';
import { chartJson } from './chart-json';
import { refreshCharts } from './refresh';

/** The most charts a page or a dashboard shows. */
export const ALL_CHARTS: Page = { limit: 1000, offset: 0 };

/** Kept charts, newest first, each brought up to the current version. Throws `not_found`. */
export async function listCharts(actor: Actor, jobId: string, page: Page): Promise<ChartJson[]> {
  return (await refreshCharts(jobId, await listChartRows(actor, jobId, page))).map(chartJson);
}
