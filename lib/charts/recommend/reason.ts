import type { PreparedChart } from '@/lib/charts/chart';
import { columnsOf } from '@/lib/charts/columns';
import { filterText } from '@/lib/charts/filter-text';
import { select } from '@/lib/charts/prepare/selection';
import type { ChartSpec } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import type { Table } from '@/lib/tabular/table';
import { crossReason } from './reasons/cross';
import { groupReason } from './reasons/groups';
import { boxesReason, scatterReason, spreadReason } from './reasons/numbers';
import { plainReason, type ReasonWords } from './reasons/reason';
import type { Subject } from './reasons/subject';
import { lineReason, linesReason } from './reasons/time';

/**
 * Why a chart is worth looking at: a sentence or two that name its numbers, computed on all rows.
 *
 * @param chart what `prepareChart` made of the spec
 * @throws AppError `wrong_state` when a column is gone.
 */
export function reasonFor(table: Table, spec: ChartSpec, chart: PreparedChart): string {
  const subject = { ...columnsOf(table, spec), spec, chart, selection: select(table, spec.filters) };
  const { text, covers } = chartType(spec.type).reason(wordsOf(subject));
  const rest = filterText(
    table,
    spec.filters.filter((filter) => !covers.includes(filter)),
  );
  return rest === null ? text : `${text} Only rows where ${rest}.`;
}

function wordsOf(subject: Subject): ReasonWords {
  const { spec, chart } = subject;
  return {
    hasSeries: spec.group !== null || spec.y.length > 1,
    hasMeasure: spec.y.length > 0,
    isTime: chart.config.x_kind === 'time',
    line: () => lineReason(subject),
    lines: () => plainReason(linesReason(subject)),
    groups: () => groupReason(subject),
    cross: () => plainReason(crossReason(subject)),
    scatter: () => plainReason(scatterReason(subject)),
    spread: () => plainReason(spreadReason(subject)),
    boxes: () => plainReason(boxesReason(subject)),
  };
}
