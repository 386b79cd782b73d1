import { compact } from '@/lib/charts/arrange';
import type { DashboardItemJson } from '@/lib/contract/dashboards';

export { compact };

export const COLUMNS = 12;
/** Smaller than this no chart can be read. */
export const MIN_W = 3;
export const MIN_H = 3;
export const MAX_H = 12;

export const STEPS = ['up', 'down', 'left', 'right', 'wider', 'narrower', 'taller', 'shorter'] as const;
export type Step = (typeof STEPS)[number];

const doShare = (a: DashboardItemJson, b: DashboardItemJson): boolean => a.x < b.x + b.w && b.x < a.x + a.w;

/** One step of one chart; the others make room. The same items when it cannot be made. */
export function step(items: readonly DashboardItemJson[], chartId: string, which: Step): DashboardItemJson[] {
  const item = items.find(({ chart_id }) => chart_id === chartId);
  if (item === undefined) return [...items];
  if (which === 'up' || which === 'down') return moveAlong(items, item, which);
  const changed = changedSize(item, which);
  const others = items.filter(({ chart_id }) => chart_id !== chartId);
  // Before those beside it, so that these are the ones to make room.
  return compact([...others, changed], (other) => (other === changed ? other.y - 0.5 : other.y));
}

function changedSize(item: DashboardItemJson, which: Step): DashboardItemJson {
  const { x, w, h } = item;
  switch (which) {
    case 'left':
      return { ...item, x: Math.max(0, x - 1) };
    case 'right':
      return { ...item, x: Math.min(COLUMNS - w, x + 1) };
    case 'wider':
      return w === COLUMNS ? item : { ...item, w: w + 1, x: Math.min(x, COLUMNS - w - 1) };
    case 'narrower':
      return { ...item, w: Math.max(MIN_W, w - 1) };
    case 'taller':
      return { ...item, h: Math.min(MAX_H, h + 1) };
    default:
      return { ...item, h: Math.max(MIN_H, h - 1) };
  }
}

/** Past the nearest chart above or below in the same columns. */
function moveAlong(
  items: readonly DashboardItemJson[],
  item: DashboardItemJson,
  which: 'up' | 'down',
): DashboardItemJson[] {
  const inColumn = items.filter((other) => other !== item && doShare(item, other));
  if (which === 'up') {
    const above = inColumn.filter(({ y }) => y < item.y);
    if (above.length === 0) return [...items];
    const y = Math.max(...above.map((other) => other.y));
    return compact(items, (other) => (other === item ? y - 0.5 : other.y));
  }
  const below = inColumn.filter(({ y }) => y >= item.y + item.h);
  if (below.length === 0) return [...items];
  const y = Math.min(...below.map((other) => other.y));
  return compact(items, (other) => (other === item ? y + 0.5 : other.y));
}

/** Where a chart stands, in words. */
export function placeWords({ x, y, w, h }: DashboardItemJson): string {
  return `column ${x + 1}, row ${y + 1}, ${w} wide, ${h} high`;
}
