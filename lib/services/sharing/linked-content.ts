import { standingWords } from '@/lib/annotations/words';
import { type ChartPlace, placeCharts } from '@/lib/charts/arrange';
import type { PreparedChart } from '@/lib/charts/chart';
import type { MarkedPlace, Overlay } from '@/lib/charts/scene/overlay';
import {
  type ComparisonJson,
  DEFAULT_THRESHOLD,
  type DeltaJson,
  type SignificantChangeJson,
} from '@/lib/contract/comparison';
import type { ChartRow } from '@/lib/data/system/chart-points';
import {
  type LinkedAnnotation,
  type LivingLink,
  linkedAnnotations,
  linkedCharts,
  linkedComparison,
  linkedDashboard,
  linkedEventSources,
  linkedSource,
} from '@/lib/data/system/links';
import { AppError } from '@/lib/errors';
import { eventSourceJson } from '@/lib/services/annotations/event-source-json';
import { markedPlace, type Numbered, numbered, overlayOf } from '@/lib/services/annotations/overlay';
import { dashboardTitle } from '@/lib/services/charts/get-dashboard';
import { outdatedReason, refreshChart } from '@/lib/services/charts/refresh';
import { comparisonJson } from '@/lib/services/comparison/comparison-json';
import { openDeltas } from '@/lib/services/comparison/get-deltas';
import { openSignificantChanges } from '@/lib/services/comparison/get-significant-changes';
import { opened } from '@/lib/services/comparison/open-comparison';
import { periodOf } from '@/lib/services/comparison/periods';
import { deadLink } from './dead-link';
import { formatInstant, sourceNote } from './source-note';

/** Something that was written on a chart or a dashboard. */
export interface SharedAnnotation {
  id: string;
  /** The number that stands on the chart; null for what has no place on it. */
  number: number | null;
  at: MarkedPlace | null;
  /** What it is on is called now. */
  label: string;
  isDetached: boolean;
  /** What is otherwise than when it was written. */
  notes: string[];
  text: string;
  author: string | null;
  /** In words, UTC. */
  written: string;
  answers: { id: string; text: string; author: string | null; written: string }[];
}

export interface SharedChart {
  id: string;
  chart: PreparedChart;
  /** Why it shows an older version of the data; null when it shows the current one. */
  outdatedReason: string | null;
  annotations: SharedAnnotation[];
  overlay: Overlay;
}

/** What changed between two periods; none of their rows. */
export interface SharedComparison {
  comparison: ComparisonJson;
  deltas: DeltaJson[];
  changes: SignificantChangeJson[];
}

/** Everything a share page shows, and nothing else of the dataset. */
export type SharedContent = { title: string; source: string[] } & (
  | ({ kind: 'chart' } & SharedChart)
  | { kind: 'dashboard'; charts: (SharedChart & { place: ChartPlace })[]; annotations: SharedAnnotation[] }
  | ({ kind: 'comparison' } & SharedComparison)
);

async function sharedChart(row: ChartRow, all: readonly LinkedAnnotation[]): Promise<SharedChart> {
  const rows = all.filter(({ chartId }) => chartId === row.id);
  const [threads, sources] = [await numbered(row, rows), await linkedEventSources([row.id])];
  return {
    id: row.id,
    chart: row.prepared,
    outdatedReason: outdatedReason(row),
    annotations: threads.map((thread) => sharedAnnotation(thread, rows)),
    overlay: overlayOf(threads, await Promise.all(sources.map(eventSourceJson))),
  };
}

/** What was deleted stays without its text, for its answers. */
const DELETED = 'This was deleted.';

function sharedAnnotation(
  { row, number, standing }: Numbered<LinkedAnnotation>,
  all: readonly LinkedAnnotation[],
): SharedAnnotation {
  const told = ({ id, text, deletedAt, authorName, createdAt }: LinkedAnnotation) => ({
    id,
    text: deletedAt === null ? text : DELETED,
    author: authorName,
    written: formatInstant(createdAt),
  });
  return {
    ...told(row),
    number,
    at: number === null ? null : markedPlace(standing),
    label: standing?.label ?? row.anchor?.label ?? row.pointLabel ?? '',
    isDetached: standing?.state === 'detached',
    notes: standing === undefined ? [] : standingWords(standing),
    answers: all.filter(({ parentId }) => parentId === row.id).map(told),
  };
}

async function note(link: LivingLink, rows: readonly ChartRow[]): Promise<string[]> {
  const source = await linkedSource(link, Math.max(0, ...rows.map(({ dataVersion }) => dataVersion)));
  return source ? sourceNote(source) : [];
}

async function chartContent(link: LivingLink, row: ChartRow): Promise<SharedContent> {
  const [annotations, source] = await Promise.all([linkedAnnotations(link), note(link, [row])]);
  return { kind: 'chart', title: row.prepared.title, source, ...(await sharedChart(row, annotations)) };
}

async function dashboardContent(link: LivingLink, rows: ChartRow[]): Promise<SharedContent> {
  const [dashboard, source, annotations] = await Promise.all([
    linkedDashboard(link),
    note(link, rows),
    linkedAnnotations(link),
  ]);
  if (!dashboard) throw deadLink();
  const { title, filename, items } = dashboard;
  const charts: SharedChart[] = [];
  for (const row of rows) charts.push(await sharedChart(row, annotations));
  const isOpen = ({ parentId, resolvedAt, anchor }: LinkedAnnotation) =>
    parentId === null && resolvedAt === null && anchor?.on === 'dashboard';
  return {
    kind: 'dashboard',
    title: dashboardTitle(title, filename),
    source,
    charts: placeCharts(charts, items),
    annotations: annotations
      .filter(isOpen)
      .map((row) => sharedAnnotation({ row, number: null, standing: undefined }, annotations)),
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
): Promise<{ chart: PreparedChart; source: string[]; overlay: Overlay }> {
  const rows = await linkedCharts(link);
  const row = rows.find(({ id }) => (chartId === undefined ? link.kind === 'chart' : id === chartId));
  if (!row) throw new AppError('not_found', 'There is no such chart.');
  const current = await refreshChart(row);
  const { overlay } = await sharedChart(current, await linkedAnnotations(link));
  return { chart: current.prepared, source: await note(link, [current]), overlay };
}
