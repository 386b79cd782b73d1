import type { ChartJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { findChart } from '@/lib/data/charts';
import { chartJson } from './chart-json';
import { refreshChart } from './refresh';

/** A kept chart, brought up to the current version. Throws `not_found`. */
export async function getChart(actor: Actor, jobId: string, chartId: string): Promise<ChartJson> {
  return chartJson(await refreshChart(await findChart(actor, chartId, jobId)));
}
