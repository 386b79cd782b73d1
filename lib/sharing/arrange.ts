import type { DashboardItemJson } from '@/lib/contract-charts';

const COLUMNS = 12;
const DEFAULT_WIDTH = 6;
const DEFAULT_HEIGHT = 5;

/** A place in the grid of 12 columns; a row is 80 px high. */
export type ChartPlace = Omit<DashboardItemJson, 'chart_id'>;

/**
 * Charts in reading order, each at its place; those without one below the others, two in a row. Places of charts that are no
 * longer there count for nothing.
 */
export function placeCharts<Chart extends { id: string }>(
  charts: readonly Chart[],
  items: readonly DashboardItemJson[],
): (Chart & { place: ChartPlace })[] {
  const there = new Set(charts.map(({ id }) => id));
  const placed = items.filter(({ chart_id }) => there.has(chart_id));
  const places = new Map(placed.map(({ chart_id, ...place }) => [chart_id, place]));
  const bottom = Math.max(0, ...placed.map(({ y, h }) => y + h));
  let added = 0;
  const nextPlace = (): ChartPlace => {
    const perRow = COLUMNS / DEFAULT_WIDTH;
    const place = {
      x: (added % perRow) * DEFAULT_WIDTH,
      y: bottom + Math.floor(added / perRow) * DEFAULT_HEIGHT,
      w: DEFAULT_WIDTH,
      h: DEFAULT_HEIGHT,
    };
    added++;
    return place;
  };
  return charts
    .map((chart) => ({ ...chart, place: places.get(chart.id) ?? nextPlace() }))
    .sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x);
}
