import { numberAt } from '@/lib/charts/scene/values';
import type { Bucket } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import { amountsAt, changesBetween } from './amounts';
import type { Anchor, Part, Series } from './anchor';
import { followPart } from './follow-part';
import { followSeries } from './follow-series';
import { gone, labelOfPart } from './gone';
import { indexOfLabel, placesOfBin } from './places';
import { resolveRow } from './resolve-row';
import { type FollowedChart, followChart } from './shown';
import type { ShownChart, Snapshot } from './snapshot';
import { found, type Location, type Standing } from './standing';

type PointAnchor = Extract<Anchor, { on: 'point' }>;

/** Where a point is now. */
export function resolvePoint(snapshot: Snapshot, anchor: PointAnchor): Standing {
  const followed = followChart(snapshot, anchor.shown, anchor.label, (chart) => whereItWas(chart, anchor));
  if ('standing' in followed) return followed.standing;
  const { chart } = followed;
  if (!followed.isSameAxis) return gone(anchor.label, { code: 'other_columns' }, chart, null);
  return anchor.place.kind === 'row'
    ? resolveRow(snapshot, anchor, followed)
    : resolveAlong(snapshot, anchor, anchor.place, followed);
}

/** The point in a chart of older data, which the annotation was written on. */
function whereItWas(chart: ShownChart, { place, shown }: PointAnchor): Location | null {
  const index =
    place.kind === 'row'
      ? chart.prepared.data.findIndex((point) => numberAt(point, 'row_index') === place.row.row)
      : (indexOfPart(chart, place.x, shown.bucket, rowOf(chart, place.series)) ?? -1);
  return index < 0 ? null : { on: 'point', index, series: null };
}

function indexOfPart(chart: ShownChart, part: Part, bucket: Bucket | null, row: string | null): number | null {
  if (part.kind === 'bin') return placesOfBin(chart, part)?.from ?? null;
  return indexOfLabel(chart, labelOfPart(part, bucket), row);
}

/** The row of a grid a series is. */
function rowOf({ spec }: ShownChart, series: Series | null): string | null {
  if (!chartType(spec.type).isGrid || series?.by !== 'group') return null;
  return labelOfPart(series.part, null);
}

type Along = Extract<PointAnchor['place'], { kind: 'along' }>;

function resolveAlong(snapshot: Snapshot, anchor: PointAnchor, place: Along, followed: FollowedChart): Standing {
  const { chart } = followed;
  const series = followSeries(snapshot, anchor, place.series, followed);
  if ('standing' in series) return series.standing;
  const at = followPart(snapshot, anchor, place.x, chart, series.row);
  if ('detachment' in at) return gone(anchor.label, at.detachment, chart, at.nearest);
  const { from, to } = at;
  const moves = [...followed.moves, ...series.moves, ...at.moves];
  const isComparable = !followed.isOtherMeasure && followed.isSameGroup && from === to && !at.isRebucketed;
  const now = isComparable ? amountsAt(chart, from, series.index) : [];
  // What a series was called when the anchor was made is how its number is known; it may be called otherwise.
  const before = anchor.amounts.map((amount) => {
    const renamed = series.moves.find((move) => move.from === amount.series);
    return renamed === undefined ? amount : { ...amount, series: renamed.to };
  });
  const where: Location =
    from === to ? { on: 'point', index: from, series: series.index } : { on: 'interval', from, to };
  return found({
    at: where,
    label:
      series.index === null ? at.label : `${at.label} · ${chart.prepared.config.series[series.index]?.label ?? ''}`,
    moves,
    changes: isComparable ? changesBetween(before, now) : [],
    isOtherMeasure: followed.isOtherMeasure || !followed.isSameGroup,
  });
}
