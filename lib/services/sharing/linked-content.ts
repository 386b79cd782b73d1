import { type ChartPlace, placeCharts } from '@/lib/charts/arrange';
import type { PreparedChart } from '@/lib/charts/chart';
import {
  type ComparisonJson,
  DEFAULT_THRESHOLD,
  type DeltaJson,
  type SignificantChangeJson,
} from '@/lib/contract/comparison';
import type { ChartRow } from '@/lib/data/system/chart-points';
import {
  type LivingLink,
  linkedAnnotations,
  linkedCharts,
  linkedComparison,
  linkedDashboard,
  linkedSource,
} from '@/lib/data/system/links';
import { AppError } from '@/lib/errors';
import { dashboardTitle } from '@/lib/services/charts/get-dashboard';
import { placeOfPoint } from '@/lib/services/charts/point-identity';
import { outdatedReason, refreshChart } from '@/lib/services/charts/refresh';
import { comparisonJson } from '@/lib/services/comparison/comparison-json';
import { openDeltas } from '@/lib/services/comparison/get-deltas';
import { openSignificantChanges } from '@/lib/services/comparison/get-significant-changes';
import { opened } from '@/lib/services/comparison/open-comparison';
import { periodOf } from '@/lib/services/comparison/periods';
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

/** What changed between two periods; none of their rows. */
export interface SharedComparison {
  comparison: ComparisonJson;
  deltas: DeltaJson[];
  changes: SignificantChangeJson[];
}

/** Everything a share page shows, and nothing else of the dataset. */
export type SharedContent = { title: string; source: string[] } & (
  | ({ kind: 'chart'; annotations: SharedAnnotation[] } & SharedChart)
  | { kind: 'dashboard'; charts: (SharedChart & { place: ChartPlace })[] }
  | ({ kind: 'comparison' } & SharedComparison)
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

async function comparisonContent(link: LivingLink): Promise<SharedContent> {
  const found = await linkedComparison(link);
  if (!found) throw deadLink();
  const { row, datasets } = found;
  const [first, second] = await Promise.all(datasets.map(periodOf));
  if (!first || !second) throw deadLink();
  const open = opened(row, first, second);
  const comparison = await comparisonJson(open);
  return {
    kind: 'comparison',
    title: `${row.filename1} and ${row.filename2}`,
    source: datasets.flatMap(sourceNote),
    comparison,
    deltas: await openDeltas(open, []),
    changes: await openSignificantChanges(open, DEFAULT_THRESHOLD),
  };
}

/** What an opened link shows, brought up to the current version of its data. Throws `not_found` when it is gone. */
export async function linkContent(link: LivingLink): Promise<SharedContent> {
  if (link.kind === 'comparison') return comparisonContent(link);
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
