import { formatBucket } from '@/lib/charts/scene/dates';
import { numberAt } from '@/lib/charts/scene/values';
import type { Anchor, Part } from './anchor';
import { followValue } from './follow-value';
import { labelOfPart } from './gone';
import { indexOfLabel, isRest, nearestIndex, placesOfBin, placesOfSpan, pointLabelAt, REST } from './places';
import type { ShownChart, Snapshot } from './snapshot';
import type { Detachment, Move } from './standing';

type PointAnchor = Extract<Anchor, { on: 'point' }>;

export type FollowedPart =
  | {
      readonly from: number;
      readonly to: number;
      readonly label: string;
      readonly moves: readonly Move[];
      readonly isRebucketed: boolean;
    }
  | { readonly detachment: Detachment; readonly nearest: number | null };

/** The points of a chart that a place along its axis is now. */
export function followPart(
  snapshot: Snapshot,
  { label, shown }: PointAnchor,
  part: Part,
  chart: ShownChart,
  row: string | null,
): FollowedPart {
  const here = (from: number, to: number, moves: readonly Move[], isRebucketed = false): FollowedPart => ({
    from,
    to,
    label: from === to ? pointLabelAt(chart, from) : `${pointLabelAt(chart, from)} to ${pointLabelAt(chart, to)}`,
    moves,
    isRebucketed,
  });
  const lost = (detachment: Detachment, nearest = nearestIndex(chart, part)): FollowedPart => ({ detachment, nearest });
  const { config, data } = chart.prepared;
  if (part.kind === 'bin') return followBin(chart, part, here, lost, label);
  if (part.kind === 'span' && (config.bucket !== shown.bucket || config.x_kind !== 'time')) {
    if (config.x_kind !== 'time') return lost({ code: 'value_gone', value: label });
    return followSpan(chart, part, here, lost, label);
  }
  if (part.kind === 'rest') {
    const index = isRest(chart, REST) ? indexOfLabel(chart, REST, row) : null;
    return index === null ? lost({ code: 'value_gone', value: REST }) : here(index, index, []);
  }
  const column = snapshot.table.columns.find(({ id }) => id === chart.spec.x);
  if (column === undefined) return lost({ code: 'other_columns' });
  const bucket = part.kind === 'span' ? shown.bucket : null;
  const value = labelOfPart(part, bucket);
  const now = followValue(snapshot, column, value, bucket);
  if (now.label === null) {
    // Time goes on without rows: a span that lost its rows is a place of the axis all the same.
    const empty = part.kind === 'span' ? indexOfLabel(chart, value, row) : null;
    if (empty !== null) return here(empty, empty, []);
    const near = now.nearest === null ? null : indexOfLabel(chart, now.nearest, row);
    return lost({ code: now.why, value: label }, near ?? nearestIndex(chart, part));
  }
  const index = part.kind === 'number' ? indexOfNumber(data, now.label) : indexOfLabel(chart, now.label, row);
  if (index === null || (isRest(chart, now.label) && part.kind === 'category')) {
    const rest = isRest(chart, REST) ? indexOfLabel(chart, REST, row) : null;
    return lost({ code: 'not_drawn', value: now.label }, rest ?? nearestIndex(chart, part));
  }
  if (now.via === null) return here(index, index, []);
  const what = part.kind === 'span' ? 'span' : 'category';
  return here(index, index, [
    { what, via: now.via, from: formatBucket(value, bucket), to: formatBucket(now.label, bucket) },
  ]);
}

function indexOfNumber(data: ShownChart['prepared']['data'], label: string): number | null {
  const index = data.findIndex((point) => numberAt(point, 'x') === Number(label));
  return index < 0 ? null : index;
}

type Here = (from: number, to: number, moves: readonly Move[], isRebucketed?: boolean) => FollowedPart;
type Lost = (detachment: Detachment, nearest?: number | null) => FollowedPart;

/** A span on an axis that is divided otherwise now: the place it lies in, or the places it consists of. */
function followSpan(
  chart: ShownChart,
  part: Extract<Part, { kind: 'span' }>,
  here: Here,
  lost: Lost,
  label: string,
): FollowedPart {
  const run = placesOfSpan(chart, part.span, false);
  if (run === null) return lost({ code: 'value_gone', value: label });
  const to =
    run.from === run.to
      ? pointLabelAt(chart, run.from)
      : `${pointLabelAt(chart, run.from)} to ${pointLabelAt(chart, run.to)}`;
  return here(run.from, run.to, [{ what: 'span', via: 'rebucket', from: label, to }], true);
}

function followBin(
  chart: ShownChart,
  part: Extract<Part, { kind: 'bin' }>,
  here: Here,
  lost: Lost,
  label: string,
): FollowedPart {
  const run = chart.spec.type === 'histogram' ? placesOfBin(chart, part) : null;
  if (run === null || !run.isAligned) return lost({ code: 'value_gone', value: label });
  if (run.isExact) return here(run.from, run.to, []);
  const to =
    run.from === run.to
      ? pointLabelAt(chart, run.from)
      : `${pointLabelAt(chart, run.from)} to ${pointLabelAt(chart, run.to)}`;
  return here(run.from, run.to, [{ what: 'bin', via: 'rebucket', from: label, to }], true);
}
