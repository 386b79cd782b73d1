import { textAt } from '@/lib/charts/scene/values';
import { chartType } from '@/lib/charts/types';
import type { Anchor, Series } from './anchor';
import { followValue } from './follow-value';
import { gone, labelOfPart } from './gone';
import { REST } from './places';
import type { FollowedChart } from './shown';
import type { Snapshot } from './snapshot';
import type { Move, Standing } from './standing';

type PointAnchor = Extract<Anchor, { on: 'point' }>;

export interface FollowedSeries {
  /** Index of the series; null when the point is about all of them. */
  readonly index: number | null;
  /** The row of a grid. */
  readonly row: string | null;
  readonly moves: readonly Move[];
}

/** The series a point is about: a measured column, or a group by what it is called now. */
export function followSeries(
  snapshot: Snapshot,
  { label, shown }: PointAnchor,
  series: Series | null,
  { chart, isSameGroup }: FollowedChart,
): FollowedSeries | { readonly standing: Standing } {
  if (series === null) return { index: null, row: null, moves: [] };
  const { spec, prepared } = chart;
  if (series.by === 'column') {
    const index = spec.y.indexOf(series.column.id);
    if (index < 0) return { standing: gone(label, { code: 'other_columns' }, chart, null) };
    return { index: spec.y.length > 1 ? index : null, row: null, moves: [] };
  }
  const column = snapshot.table.columns.find(({ id }) => id === spec.group);
  if (!isSameGroup || column === undefined || shown.group === null) {
    return { standing: gone(label, { code: 'other_columns' }, chart, null) };
  }
  const value = labelOfPart(series.part, null);
  const now: { label: string | null; moves: Move[]; why?: 'rows_gone' | 'value_gone' } =
    series.part.kind === 'rest' ? { label: REST, moves: [] } : followCategory(snapshot, column, value);
  if (now.label === null) return { standing: gone(label, { code: now.why ?? 'value_gone', value }, chart, null) };
  const { isGrid } = chartType(spec.type);
  const labels = isGrid
    ? prepared.data.map((point) => textAt(point, 'y'))
    : prepared.config.series.map((each) => each.label);
  const index = labels.indexOf(now.label);
  if (index < 0) return { standing: gone(label, { code: 'not_drawn', value: now.label }, chart, null) };
  return isGrid ? { index: null, row: now.label, moves: now.moves } : { index, row: null, moves: now.moves };
}

function followCategory(snapshot: Snapshot, column: Parameters<typeof followValue>[1], value: string) {
  const now = followValue(snapshot, column, value, null);
  if (now.label === null) return { label: null, moves: [], why: now.why };
  const moves: Move[] = now.via === null ? [] : [{ what: 'category', via: now.via, from: value, to: now.label }];
  return { label: now.label, moves };
}
