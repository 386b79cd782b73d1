import type { SpecColumns } from '@/lib/charts/columns';
import type { ChartSpec, ChartType } from '@/lib/charts/spec';
import type { Table } from '@/lib/tabular/table';
import { aggregateProblem } from './aggregate';
import { bars, lines, needsSeries, onePlacePerValue, stackedBars } from './along';
import type { Check, Problem } from './case';
import { columnProblem } from './columns';
import { box, heatmap, histogram, pie, scatter } from './shapes';
import { timeProblem } from './time';

/** What each type asks of its columns, besides what all do. */
const CHECKS: Record<ChartType, readonly Check[]> = {
  line: [lines, onePlacePerValue],
  area: [lines, onePlacePerValue],
  bar: [bars],
  grouped_bar: [bars, needsSeries],
  stacked_bar: [bars, needsSeries, stackedBars],
  scatter: [scatter],
  pie: [pie],
  histogram: [histogram],
  box: [box],
  heatmap: [heatmap],
};

/** The first thing that makes no sense about a spec. */
export function findProblem(table: Table, spec: ChartSpec, columns: SpecColumns): Problem | null {
  const candidate = { table, spec, ...columns };
  for (const check of [columnProblem, ...CHECKS[spec.type], aggregateProblem, timeProblem]) {
    const problem = check(candidate);
    if (problem !== null) return problem;
  }
  return null;
}
