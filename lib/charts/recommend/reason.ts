import type { PreparedChart } from '@/lib/charts/chart';
import { columnsOf } from '@/lib/charts/columns';
import { filterText } from '@/lib/charts/filter-text';
import { select } from '@/lib/charts/prepare/selection';
import type { ChartFilter, ChartSpec } from '@/lib/charts/spec';
import type { Table } from '@/lib/tabular/table';
import { crossReason } from './reasons/cross';
import { groupReason } from './reasons/groups';
import { boxesReason, scatterReason, spreadReason } from './reasons/numbers';
import { lineReason, linesReason } from './reasons/time';

/**
 * Why a chart is worth looking at: a sentence or two that name its numbers, computed on all rows.
 *
 * @param chart what `prepareChart` made of the spec
 * @throws AppError `wrong_state` when a column is gone.
 */
export function reasonFor(table: Table, spec: ChartSpec, chart: PreparedChart): string {
  const reason = findings(table, spec, chart);
  const rest = filterText(
    table,
    spec.filters.filter((filter) => !isSaid(filter, spec, reason)),
  );
  return rest === null ? reason : `${reason} Only rows where ${rest}.`;
}

/** Whether the sentence speaks of these rows anyway. */
function isSaid(filter: ChartFilter, { x }: ChartSpec, reason: string): boolean {
  if (filter.column !== x) return false;
  if (filter.op === 'range') return reason.includes(`(${filter.min} to ${filter.max})`);
  return filter.op === 'in' && reason.includes(' most frequent of ');
}

function findings(table: Table, spec: ChartSpec, chart: PreparedChart): string {
  const selection = select(table, spec.filters);
  const subject = { ...columnsOf(table, spec), spec, chart, selection };
  const isSeveral = spec.group !== null || spec.y.length > 1;
  switch (spec.type) {
    case 'line':
    case 'area':
      return isSeveral ? linesReason(subject) : lineReason(subject);
    case 'bar':
      if (isSeveral) return crossReason(subject);
      return chart.config.x_kind === 'time' ? lineReason(subject) : groupReason(subject);
    case 'pie':
      return groupReason(subject);
    case 'grouped_bar':
    case 'stacked_bar':
    case 'heatmap':
      return crossReason(subject);
    case 'scatter':
      return scatterReason(subject);
    case 'histogram':
      return spreadReason(subject);
    case 'box':
      return spec.y.length === 0 ? spreadReason(subject) : boxesReason(subject);
  }
}
