import type { ChartJson } from '@/lib/contract/charts';
import type { Page } from '@/lib/contract/common';
import type { Actor } from '@/lib/data/actor';
import { listChartRows } from '@/lib/data/charts';
import { inTurns } from '@/lib/services/in-turns';
import { chartJson } from './chart-json';
import { refreshChart } from './refresh';

/** The most charts a page or a dashboard shows. */
export const ALL_CHARTS: Page = { limit: 1000, offset: 0 };

/** Kept charts, newest first, each brought up to the current version. Throws `not_found`. */
export async function listCharts(actor: Actor, jobId: string, page: Page): Promise<ChartJson[]> {
  return inTurns(await listChartRows(actor, jobId, page), async (row) => chartJson(await refreshChart(row)));
}
