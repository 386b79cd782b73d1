import { extentOf, numberAt } from '@/lib/charts/scene/values';
import { amountsAt, changesBetween } from './amounts';
import type { Amount, Anchor } from './anchor';
import { nearestBy } from './columns';
import { gone } from './gone';
import { pointLabelAt } from './places';
import { followRow } from './row-ref';
import type { FollowedChart } from './shown';
import type { ShownChart, Snapshot } from './snapshot';
import { found, type Standing } from './standing';

type PointAnchor = Extract<Anchor, { on: 'point' }>;

/** Where a point that is a single row is now. */
export function resolveRow(
  snapshot: Snapshot,
  anchor: PointAnchor,
  { chart, moves, isOtherMeasure }: FollowedChart,
): Standing {
  const { data } = chart.prepared;
  const nearest = () => nearestDot(chart, anchor.amounts);
  if (anchor.place.kind !== 'row' || chart.spec.type !== 'scatter') {
    return gone(anchor.label, { code: 'other_columns' }, chart, null);
  }
  const row = followRow(snapshot, anchor.place.row);
  if (row.row === null) return gone(anchor.label, { code: 'rows_gone', value: anchor.label }, chart, nearest());
  const index = data.findIndex((point) => numberAt(point, 'row_index') === row.row);
  if (index < 0) return gone(anchor.label, { code: 'not_drawn', value: anchor.label }, chart, nearest());
  return found({
    at: { on: 'point', index, series: null },
    label: pointLabelAt(chart, index),
    moves: [...moves, ...row.moves],
    changes: isOtherMeasure ? [] : changesBetween(anchor.amounts, amountsAt(chart, index, null)),
    isOtherMeasure,
  });
}

/** The point that lies nearest to where one was, both directions counted alike. */
function nearestDot({ prepared: { data } }: ShownChart, amounts: readonly Amount[]): number | null {
  const was = (key: string) => amounts.find(({ series }) => series === key)?.value ?? 0;
  const [width, height] = [spread(data, 'x'), spread(data, 'y')];
  const away = (index: number) =>
    Math.hypot(
      ((numberAt(data[index], 'x') ?? 0) - was('x')) / width,
      ((numberAt(data[index], 'y') ?? 0) - was('y')) / height,
    );
  return nearestBy(data.keys(), away) ?? null;
}

function spread(data: ShownChart['prepared']['data'], key: string): number {
  const [low, high] = extentOf(data.map((point) => numberAt(point, key))) ?? [0, 1];
  return high - low || 1;
}
