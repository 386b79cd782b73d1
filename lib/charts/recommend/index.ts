import { prepareChart } from '@/lib/charts/prepare';
import { chartProblem } from '@/lib/charts/problem';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartSpec } from '@/lib/charts/spec';
import { rowCount, type Table } from '@/lib/tabular/table';
import { wholesFirst } from './alike';
import type { Candidate } from './candidate';
import { nextBest, scoreAll } from './choose';
import { worthKeeping } from './fitness';
import { type Goal, relevanceOf } from './goal';
import { groupCharts } from './kinds/groups';
import { crossCharts, scatterCharts } from './kinds/pairs';
import { mapChart } from './kinds/places';
import { singleCharts } from './kinds/single';
import { timeCharts } from './kinds/time';
import { narrow } from './narrow';
import { reasonFor } from './reason';
import { sampleOf } from './sample';
import { totalsOf } from './totals';
import { usableColumns } from './usable';

export { isRecommendable } from './fitness';
export type { Goal } from './goal';
export { reasonFor } from './reason';

/** A chart worth showing: enough to prepare and to explain it. */
export interface Recommendation {
  readonly spec: ChartSpec;
  readonly title: string;
  /** 0–1. */
  readonly score: number;
  readonly reasoning: string;
}

/**
 * The charts most worth showing, best first: by what they have to do with the goal, by statistical interest, and different from one
 * another. Five unless the table has too little for so many. Interest is judged on up to 8,192 rows; the numbers in each reason
 * are computed on all. Deterministic.
 *
 * @param known charts that are there already, which are not recommended again and count as such
 */
export function recommendCharts(
  table: Table,
  goal: Goal | null,
  count = 5,
  known: readonly ChartSpec[] = [],
): Recommendation[] {
  if (rowCount(table) === 0) return [];
  const relevance = relevanceOf(goal);
  const usable = narrow(usableColumns(table), relevance);
  const withoutTotals = totalsOf(usable);
  const sample = sampleOf(rowCount(table));
  const candidates = [
    ...timeCharts(table, usable, sample),
    ...groupCharts(usable, sample),
    ...scatterCharts(usable, sample),
    ...crossCharts(usable, sample),
    ...singleCharts(usable, sample),
    ...mapChart(table),
  ];
  let left = scoreAll(wholesFirst(candidates, usable.measures), relevance);
  const isKnown = (spec: ChartSpec) => known.some((other) => isSameChart(other, spec));
  const chosen: Candidate[] = left
    .map(({ candidate }) => candidate)
    .filter((candidate) => known.length > 0 && isKnown(resolveRequest(table, candidate.request)));
  const items: Recommendation[] = [];
  while (items.length < count) {
    const best = nextBest(left, chosen);
    if (best === null) break;
    left = left.filter(({ candidate }) => candidate !== best.candidate);
    const { request } = best.candidate;
    const filters = [...(request.filters ?? []), ...withoutTotals];
    const spec = resolveRequest(table, filters.length === 0 ? request : { ...request, filters });
    const made = isKnown(spec) ? null : make(table, spec, best.score);
    if (made === null) continue;
    items.push(made);
    chosen.push(best.candidate);
  }
  return items.sort((a, b) => b.score - a.score);
}

function make(table: Table, spec: ChartSpec, score: number): Recommendation | null {
  if (chartProblem(table, spec) !== null) return null;
  const chart = prepareChart(table, spec);
  if (!worthKeeping(spec, chart)) return null;
  return {
    spec,
    title: chart.title,
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    reasoning: reasonFor(table, spec, chart),
  };
}

/** Whether two specs draw the same columns in the same way. */
export function isSameChart(a: ChartSpec, b: ChartSpec): boolean {
  return a.type === b.type && a.x === b.x && a.group === b.group && a.y.join(' ') === b.y.join(' ');
}
