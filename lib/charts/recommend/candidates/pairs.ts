import { pearsonMatrix } from '@/lib/charts/correlation/matrix';
import { aggregateOver } from '@/lib/charts/recommend/aggregate';
import { isAlike } from '@/lib/charts/recommend/alike';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Grouping, Usable } from '@/lib/charts/recommend/usable';
import { cramersV } from '@/lib/stats/association';
import { effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';

/** Two columns that go together like this are one column twice. */
const THE_SAME = 0.999;
const FEWEST_POINTS = 8;
const WHOLE_AND_PART = 0.85;

/** A point for each row: every two measures. */
export function scatterCharts(usable: Usable, sample: Sample): Candidate[] {
  const measures = usable.measures.filter((measure) => !usable.groupings.some(({ column }) => column === measure));
  const { matrix, n, p } = pearsonMatrix(measures.map(sample.numbers));
  const found: Candidate[] = [];
  for (const [i, y] of measures.entries()) {
    for (const [j, x] of measures.entries()) {
      if (j >= i) break;
      const r = Math.abs(matrix[i]?.[j] ?? 0);
      if (r > THE_SAME || (n[i]?.[j] ?? 0) < FEWEST_POINTS) continue;
      const isSure = (p[i]?.[j] ?? 1) < 0.05;
      found.push({
        type: 'scatter',
        request: { x_col: x.id, y_col: y.id, chart_type: 'scatter' },
        measure: y,
        along: [x],
        interest: isSure ? scatterInterest(x, y, r) : 0.05,
        intent: 'relate',
      });
    }
  }
  return usable.isSingleCourse ? oneOfMany(found) : found;
}

/** What all goes along the same time goes together, too: that is one finding, however many pairs show it. */
const COINCIDES = 0.75;
const COINCIDES_AGAIN = 0.25;

function oneOfMany(scatters: readonly Candidate[]): Candidate[] {
  const most = Math.max(...scatters.map(({ interest }) => interest));
  return scatters.map((scatter) => ({
    ...scatter,
    interest: (scatter.interest === most ? COINCIDES : COINCIDES_AGAIN) * scatter.interest,
  }));
}

/** A whole goes with its parts: no finding. */
function scatterInterest(x: Column, y: Column, r: number): number {
  const isAlikeOnly = isAlike(x, y, r);
  if (isAlikeOnly && r > WHOLE_AND_PART) return 0.05;
  return (0.12 + 0.85 * r) * (isAlikeOnly ? 0.4 : 1);
}

const MOST_SERIES = 6;
const ROWS_PER_CELL = 5;
const MOST_ROWS = 15;
const MOST_COLUMNS = 30;

/** Averages of a row or two are no averages, unless an experiment was laid out so. */
function isFilled(rows: number, x: Grouping, group: Grouping): boolean {
  const perCell = rows / (x.distinct * group.distinct);
  return perCell >= ROWS_PER_CELL || (perCell >= 2 && isBalanced(x) && isBalanced(group));
}

function isBalanced({ counts }: Grouping): boolean {
  const used = counts.filter((count) => count > 0);
  return used.every((count) => count === used[0]);
}

/** Two groupings at once: how often they meet, and what a measure is where they do. */
export function crossCharts(usable: Usable, sample: Sample): Candidate[] {
  const groupings = usable.groupings.filter(({ distinct, isUnique }) => !isUnique && distinct <= MOST_COLUMNS);
  const found: Candidate[] = [];
  for (const x of groupings) {
    for (const group of groupings) {
      // The grouping with fewer values makes the series.
      if (x === group || x.distinct < group.distinct || group.distinct > MOST_ROWS) continue;
      if (x.distinct === group.distinct && groupings.indexOf(x) > groupings.indexOf(group)) continue;
      const meeting = usable.isPanel ? null : meetings(x, group, sample);
      if (meeting !== null) found.push(meeting);
      for (const measure of usable.measures) {
        if (measure === x.column || measure === group.column || group.distinct > MOST_SERIES) continue;
        if (!isFilled(usable.rows, x, group)) continue;
        found.push(measured(x, group, measure, usable, sample));
      }
    }
  }
  return found;
}

function meetings(x: Grouping, group: Grouping, sample: Sample): Candidate | null {
  const [a, b] = [sample.codes(x.column), sample.codes(group.column)];
  const v = cramersV(a, x.counts.length, b, group.counts.length);
  // One grouping says the other: country and continent.
  if (v > 0.97 || v < 0.05 || sample.rows < 5 * x.distinct) return null;
  const type = group.distinct <= MOST_SERIES && x.distinct <= 12 ? 'stacked_bar' : 'heatmap';
  return {
    type,
    request: { x_col: x.column.id, group_col: group.column.id, chart_type: type, aggregate: 'count' },
    measure: null,
    along: [x.column, group.column],
    interest: 0.15 + 0.75 * v,
    intent: 'compare',
  };
}

/** Bars side by side: interesting as far as both groupings together tell more than the better one of them. */
function measured(
  x: Grouping,
  group: Grouping,
  measure: Usable['measures'][number],
  usable: Usable,
  sample: Sample,
): Candidate {
  const [a, b] = [sample.codes(x.column), sample.codes(group.column)];
  const values = sample.numbers(measure);
  const size = group.counts.length;
  const both = a.map((code, i) => (code < 0 || (b[i] as number) < 0 ? -1 : code * size + (b[i] as number)));
  const together = effectSize(both, x.counts.length * size, values).epsilonSquared;
  const alone = Math.max(
    effectSize(a, x.counts.length, values).epsilonSquared,
    effectSize(b, size, values).epsilonSquared,
  );
  const more = Math.max(0, together - alone);
  const aggregate = aggregateOver(measure, usable, sample);
  const type = x.distinct > 15 ? 'heatmap' : aggregate === 'sum' ? 'stacked_bar' : 'grouped_bar';
  const request = { x_col: x.column.id, y_col: measure.id, group_col: group.column.id, aggregate } as const;
  return {
    type,
    request: { ...request, chart_type: type },
    measure,
    along: [x.column, group.column],
    interest: Math.min(1, 0.1 + 0.55 * Math.sqrt(together) + 0.6 * Math.sqrt(more)),
    intent: 'compare',
  };
}
