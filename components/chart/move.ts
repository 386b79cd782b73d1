import type { Scene } from '@/lib/charts/scene/scene';

/** What the keyboard or the pointer is at: a point, and one of its series or all of them. */
export interface Position {
  readonly index: number;
  readonly series: number | null;
}

const FORWARD = ['ArrowRight', 'ArrowDown'];
const STEPS: Readonly<Record<string, number>> = { PageUp: -10, PageDown: 10 };

type Walked = Pick<Scene, 'anchors' | 'isSideways' | 'neighbour' | 'order'>;

/**
 * Where a key leads from a position, or null when it means nothing here. Left and right go from place to place (up and
 * down do where bars lie on their side), the other two from series to series; in a grid all four go from cell to cell.
 *
 * @param series how many series each place has
 */
export function move(
  scene: Walked,
  from: Position | null,
  key: string,
  { series, hidden }: { series: number; hidden: ReadonlySet<number> },
): Position | null {
  const present = scene.anchors(null);
  const order = scene.order.filter((index) => present[index] !== null);
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
  const isAlong = (key === 'ArrowLeft' || key === 'ArrowRight') !== scene.isSideways;
  if (at < 0 || from === null) return to(direction > 0 ? 0 : order.length - 1);
  if (scene.neighbour !== null) {
    const index = scene.neighbour(from.index, isAlong, direction);
    return index === null ? from : { index, series: null };
  }
  if (isAlong || series < 2) return to(at + direction);
  return { index: from.index, series: nextSeries(from.series, direction, series, hidden) };
}

/** All at once, then each by itself. */
function nextSeries(from: number | null, direction: number, count: number, hidden: ReadonlySet<number>): number | null {
  const shown: (number | null)[] = [null, ...Array.from({ length: count }, (_, s) => s).filter((s) => !hidden.has(s))];
  const place = Math.max(0, shown.indexOf(from));
  return shown[(place + direction + shown.length) % shown.length] ?? null;
}
