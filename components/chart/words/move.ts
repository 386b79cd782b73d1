import { heatmapPlaces } from '@/components/chart/geometry/places';
import { numberAt } from '@/components/chart/geometry/values';
import type { PreparedChart } from '@/lib/charts/chart';

/** What the keyboard or the pointer is at: a point, and one of its series or all of them. */
export interface Position {
  readonly index: number;
  readonly series: number | null;
}

const FORWARD = ['ArrowRight', 'ArrowDown'];
const STEPS: Readonly<Record<string, number>> = { PageUp: -10, PageDown: 10 };

/**
 * Where a key leads from a position, or null when it means nothing here. Left and right go from place to place (up and
 * down do where bars lie on their side), the other two from series to series, or in a heatmap from row to row; a scatter is
 * gone through by x. `isPresent` tells what can be reached.
 */
export function move(
  chart: PreparedChart,
  from: Position | null,
  key: string,
  options: { isSideways: boolean; hidden: ReadonlySet<number>; isPresent(index: number): boolean },
): Position | null {
  const order = orderOf(chart).filter(options.isPresent);
  if (order.length === 0) return null;
  const at = from === null ? -1 : order.indexOf(from.index);
  const to = (place: number): Position => ({
    index: order[Math.max(0, Math.min(order.length - 1, place))] ?? 0,
    series: from?.series ?? null,
  });
  if (key === 'Home') return to(0);
  if (key === 'End') return to(order.length - 1);
  const jump = STEPS[key];
  if (jump !== undefined) return to(at + jump);
  if (!key.startsWith('Arrow')) return null;
  const direction = FORWARD.includes(key) ? 1 : -1;
  const isAlong = (key === 'ArrowLeft' || key === 'ArrowRight') !== options.isSideways;
  if (at < 0) return to(direction > 0 ? 0 : order.length - 1);
  if (chart.chart_type === 'heatmap') return neighbour(chart, order[at] ?? 0, isAlong, direction) ?? from;
  const series = chart.chart_type === 'scatter' ? 1 : chart.config.series.length;
  if (isAlong || series < 2) return to(at + direction);
  return from === null
    ? to(0)
    : { index: from.index, series: nextSeries(from.series, direction, series, options.hidden) };
}

/** All at once, then each by itself. */
function nextSeries(from: number | null, direction: number, count: number, hidden: ReadonlySet<number>): number | null {
  const shown: (number | null)[] = [null, ...Array.from({ length: count }, (_, s) => s).filter((s) => !hidden.has(s))];
  const place = Math.max(0, shown.indexOf(from));
  return shown[(place + direction + shown.length) % shown.length] ?? null;
}

function orderOf(chart: PreparedChart): number[] {
  const indexes = chart.data.map((_, index) => index);
  if (chart.chart_type !== 'scatter') return indexes;
  const x = chart.data.map((point) => numberAt(point, 'x') ?? 0);
  const y = chart.data.map((point) => numberAt(point, 'y') ?? 0);
  const compare = (values: readonly number[], a: number, b: number) => Math.sign((values[a] ?? 0) - (values[b] ?? 0));
  return indexes.sort((a, b) => compare(x, a, b) || compare(y, a, b));
}

function neighbour(chart: PreparedChart, index: number, isAlong: boolean, direction: number): Position | null {
  const { cells } = heatmapPlaces(chart);
  const cell = cells[index];
  if (cell === undefined) return null;
  const [column, row] = isAlong ? [cell.column + direction, cell.row] : [cell.column, cell.row + direction];
  const found = cells.findIndex((other) => other.column === column && other.row === row);
  return found < 0 ? null : { index: found, series: null };
}
