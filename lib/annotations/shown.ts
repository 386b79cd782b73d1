import { columnById, type Table } from '@/lib/tabular/table';
import type { ColumnRef, Shown } from './anchor';
import { columnRef, followColumn, suggestColumn } from './columns';
import type { ShownChart, Snapshot } from './snapshot';
import { type Detachment, detached, type Location, type Move, type Standing } from './standing';

/** What a chart shows, by the names its columns have in the table. */
export function shownBy(table: Table, { spec, prepared }: ShownChart): Shown {
  const ref = (id: string, name: string | undefined): ColumnRef => {
    const column = columnById(table, id);
    return column === undefined ? { id, name: name ?? id } : columnRef(column);
  };
  const { config } = prepared;
  return {
    x: ref(spec.x, config.x_col),
    y: spec.y.map((id, index) => ref(id, config.y_cols[index])),
    group: spec.group === null ? null : ref(spec.group, config.group_col ?? undefined),
    aggregate: spec.aggregate,
    bucket: spec.bucket,
    unit: config.y_unit,
  };
}

/** What was shown at writing, followed to the chart as it is. */
export interface FollowedChart {
  readonly chart: ShownChart;
  readonly moves: readonly Move[];
  /** The axis still shows what it showed. */
  readonly isSameAxis: boolean;
  readonly isSameGroup: boolean;
  /** The numbers are those of another quantity. */
  readonly isOtherMeasure: boolean;
}

/**
 * The chart an annotation is on, with what its columns are called now. When a column it was about is gone, or the chart shows older
 * data, a standing that says so instead; `where` is where the annotation is in the older chart.
 */
export function followChart(
  snapshot: Snapshot,
  shown: Shown,
  label: string,
  where: (chart: ShownChart) => Location | null,
): { readonly standing: Standing } | FollowedChart {
  const { chart } = snapshot;
  const end = (detachment: Detachment, suggestion: Standing['suggestion'], at: Location | null = null) => ({
    standing: detached(label, detachment, suggestion, at),
  });
  if (chart === null) return end({ code: 'other_columns' }, null);
  const at = chart.isOutdated ? where(chart) : null;
  const moves: Move[] = [];
  const ids = new Map<string, string>();
  for (const ref of [shown.x, ...shown.y, ...(shown.group === null ? [] : [shown.group])]) {
    const column = followColumn(snapshot, ref);
    if (column === undefined) return end({ code: 'column_gone', column: ref }, suggestColumn(snapshot, ref), at);
    for (const move of column.moves) if (!moves.some(({ from }) => from === move.from)) moves.push(move);
    ids.set(ref.id, column.column.id);
  }
  if (chart.isOutdated)
    return end({ code: 'chart_outdated' }, { at: { on: 'chart' }, label: chart.prepared.title }, at);
  const { spec, prepared } = chart;
  const y = shown.y.map(({ id }) => ids.get(id));
  return {
    chart,
    moves,
    isSameAxis: spec.x === ids.get(shown.x.id),
    isSameGroup: spec.group === (shown.group === null ? null : ids.get(shown.group.id)),
    isOtherMeasure:
      spec.aggregate !== shown.aggregate ||
      JSON.stringify(y) !== JSON.stringify(spec.y) ||
      prepared.config.y_unit !== shown.unit,
  };
}
