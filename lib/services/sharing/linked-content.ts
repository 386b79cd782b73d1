import { type ChartPlace, placeCharts } from '@/lib/charts/arrange';
import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartRow } from '@/lib/data/system/chart-points';
import {
  type LivingLink,
  linkedAnnotations,
  linkedCharts,
  linkedDashboard,
  linkedSource,
} from '@/lib/data/system/links';
import { AppError } from '@/lib/errors';
import { dashboardTitle } from '@/lib/services/charts/get-dashboard';
import { placeOfPoint } from '@/lib/services/charts/point-identity';
import { outdatedReason, refreshChart } from '@/lib/services/charts/refresh';
import { deadLink } from './dead-link';
import { formatInstant, sourceNote } from './source-note';

export interface SharedAnnotation {
  id: string;
  /** Place in the chart's `data`; null when the chart no longer has this point. */
  index: number | null;
  pointLabel: string;
  text: string;
  author: string | null;
  /** In words, UTC. */
  written: string;
}

export interface SharedChart {
  id: string;
  chart: PreparedChart;
  /** Why it shows an older version of the data; null when it shows the current one. */
  outdatedReason: string | null;
}

/** Everything a share page shows, and nothing else of the dataset. */
export type SharedContent = { title: string; source: string[] } & (
  | ({ kind: 'chart'; annotations: SharedAnnotation[] } & SharedChart)
  | { kind: 'dashboard'; charts: (SharedChart & { place: ChartPlace })[] }
);

const sharedChart = (row: ChartRow): SharedChart => ({
  id: row.id,
  chart: row.prepared,
  outdatedReason: outdatedReason(row),
});

async function note(link: LivingLink, rows: readonly ChartRow[]): Promise<string[]> {
  const source = await linkedSource(link, Math.max(0, ...rows.map(({ dataVersion }) => dataVersion)));
  return source ? sourceNote(source) : [];
}

async function chartContent(link: LivingLink, row: ChartRow): Promise<SharedContent> {
  const [annotations, source] = await Promise.all([linkedAnnotations(link), note(link, [row])]);
  return {
    kind: 'chart',
    title: row.prepared.title,
    source,
    ...sharedChart(row),
    annotations: annotations.map(({ id, pointKey, dataPointIndex, pointLabel, text, authorName, createdAt }) => ({
      id,
      index: placeOfPoint(row.prepared, pointKey, dataPointIndex),
      pointLabel,
      text,
      author: authorName,
      written: formatInstant(createdAt),
    })),
  };
}

async function dashboardContent(link: LivingLink, rows: ChartRow[]): Promise<SharedContent> {
  const [dashboard, source] = await Promise.all([linkedDashboard(link), note(link, rows)]);
  if (!dashboard) throw deadLink();
  const { title, filename, items } = dashboard;
  return {
    kind: 'dashboard',
    title: dashboardTitle(title, filename),
    source,
    charts: placeCharts(rows.map(sharedChart), items),
  };
}

/** What an opened link shows, brought up to the current version of its data. Throws `not_found` when it is gone. */
export async function linkContent(link: LivingLink): Promise<SharedContent> {
  const rows: ChartRow[] = [];
  // One after the other: what has to be prepared anew takes the one thread there is.
  for (const row of await linkedCharts(link)) rows.push(await refreshChart(row));
  if (link.kind === 'dashboard') return dashboardContent(link, rows);
  const [row] = rows;
  if (!row) throw deadLink();
  return chartContent(link, row);
}

/** One of the charts a link shows, the only one or the one with this id, and where its data comes from. Throws `not_found`. */
export async function linkedChart(
  link: LivingLink,
  chartId?: string,
): Promise<{ chart: PreparedChart; source: string[] }> {
  const rows = await linkedCharts(link);
  const row = rows.find(({ id }) => (chartId === undefined ? link.kind === 'chart' : id === chartId));
  if (!row) throw new AppError('not_found', 'There is no such chart.');
  const current = await refreshChart(row);
  return { chart: current.prepared, source: await note(link, [current]) };
}
