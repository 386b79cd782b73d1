import type { ChartSpec } from '@/lib/charts/spec';
import { rowCount, type Table } from '@/lib/tabular/table';
import { wholesFirst } from './alike';
import { answerCharts } from './answers/answer-charts';
import { groupCharts } from './candidates/groups';
import { crossCharts, scatterCharts } from './candidates/pairs';
import { mapChart } from './candidates/places';
import { plainCharts } from './candidates/plain';
import { singleCharts } from './candidates/single';
import { timeCharts } from './candidates/time';
import { Choice, type Recommendation } from './choice';
import { scoreAll, scorePlain } from './choose';
import { type Goal, relevanceOf } from './goal';
import { narrow } from './narrow';
import { sampleOf } from './sample';
import { totalsOf } from './totals';
import { presentColumns, usableColumns } from './usable';

export { isSameChart, type Recommendation } from './choice';
export { isRecommendable } from './fitness';
export type { Goal } from './goal';
export { reasonFor } from './reason';

/** What is worth less is compared with plain charts, which are there to make up the number. */
const REMARKABLE = 0.1;

/**
 * The charts most worth showing, best first: by what they have to do with the goal, by statistical interest, and different from one
 * another. Where too few are remarkable, plain charts of the columns make up the number, with low scores; there are fewer than
 * `count` only where the columns have no more to draw. Interest is judged on up to 8,192 rows; the numbers in each reason are computed
 * on all. Deterministic.
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
  const sample = sampleOf(rowCount(table));
  const candidates = [
    ...timeCharts(table, usable, sample),
    ...groupCharts(usable, sample),
    ...scatterCharts(usable, sample),
    ...crossCharts(usable, sample),
    ...singleCharts(usable, sample),
    ...mapChart(table),
  ];
  const scored = scoreAll(wholesFirst(candidates, usable.measures), relevance);
  const totals = totalsOf(usable);
  const choice = new Choice(table, totals, known, scored);
  if (goal !== null) choice.answer(answerCharts(goal, table, candidates, usable, sample), count);
  choice.add(scored, count, REMARKABLE);
  if (choice.items.length < count) {
    const plain = scorePlain(plainCharts(table, presentColumns(table), usable, totals, sample), relevance);
    choice.add(
      [...scored, ...plain].sort((a, b) => b.score - a.score),
      count,
      0,
    );
  }
  return choice.items.sort((a, b) => b.score - a.score);
}
