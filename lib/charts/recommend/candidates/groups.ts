import { categoriesOf } from '@/lib/charts/categories';
import { aggregateBy } from '@/lib/charts/prepare/aggregate';
import { aggregateOver } from '@/lib/charts/recommend/aggregate';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Grouping, Usable } from '@/lib/charts/recommend/usable';
import { spokenName } from '@/lib/charts/roles';
import type { Aggregate } from '@/lib/charts/spec';
import { numberFacts, numbersOf } from '@/lib/charts/values';
import { concentration } from '@/lib/stats/concentration';
import { effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';

/** Means of more groups than this are a list, not a comparison. */
const MOST_MEANS = 30;
const MOST_BOXES = 15;
const MOST_SLICES = 7;
/** Slices that differ less than this, largest ÷ smallest, are bars. */
const LEAST_UNEVEN = 1.5;
const LEAST_GINI = 0.15;
/** Rows of the table per group, below which means are single values. */
const FEWEST_ROWS = 3;

/** Bars, boxes and slices: each measure over each grouping, and how many rows each group has. */
export function groupCharts(usable: Usable, sample: Sample): Candidate[] {
  return usable.groupings.flatMap((group) => {
    const measures = usable.measures.filter((measure) => measure !== group.column);
    const charts = [
      ...(usable.isPanel ? [] : counts(group)),
      ...measures.flatMap((measure) => compare(group, measure, usable, sample)),
    ];
    const worth = worthOfNames(group);
    return worth === 1 ? charts : charts.map((chart) => ({ ...chart, interest: worth * chart.interest }));
  });
}

/** Who is who interests less than what belongs together; names of which hardly any repeats make no groups at all. */
const NAMED = 0.55;
const HARDLY_REPEATED = 0.2;
const FEW_NAMES = 8;

function worthOfNames({ column, distinct, isUnique, rows }: Grouping): number {
  if (distinct <= FEW_NAMES || isUnique) return 1;
  if (2 * distinct > rows) return HARDLY_REPEATED;
  return nameWords(spokenName(column)).includes('name') ? NAMED : 1;
}

/** Where one group has everything there is nothing to compare. */
function telling(top: number): number {
  return top > 0.95 ? 0.3 : top > 0.85 ? 0.7 : 1;
}

/** Fewer groups are read more easily. */
function readable(distinct: number): number {
  return distinct <= 12 ? 1 : distinct <= 30 ? 0.9 : distinct <= 100 ? 0.75 : 0.55;
}

function counts(group: Grouping): Candidate[] {
  const shares = concentration(group.counts.filter((count) => count > 0));
  if (shares === null || group.isUnique || shares.gini < 0.03) return [];
  const base = { measure: null, along: [group.column] };
  const interest = (0.25 + 0.4 * shares.gini) * readable(group.distinct) * telling(shares.top);
  const bar: Candidate = {
    ...base,
    type: 'bar',
    request: { x_col: group.column.id, chart_type: 'bar', aggregate: 'count' },
    interest,
    intent: 'compare',
  };
  if (!makesPie(group.counts.filter((count) => count > 0))) return [bar];
  const pie = { ...base, type: 'pie', interest: interest + 0.12, intent: 'share' } as const;
  return [bar, { ...pie, request: { x_col: group.column.id, chart_type: 'pie', aggregate: 'count' } }];
}

/** Few slices of clearly different size, all large enough to be seen. */
export function makesPie(parts: ArrayLike<number>): boolean {
  const values = Array.from(parts).filter((part) => !Number.isNaN(part));
  const total = values.reduce((sum, part) => sum + part, 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (
    values.length >= 2 &&
    values.length <= MOST_SLICES &&
    least >= 0.005 * total &&
    most >= LEAST_UNEVEN * least &&
    total > 0 &&
    most <= 0.97 * total &&
    (concentration(values)?.gini ?? 0) >= LEAST_GINI
  );
}

function compare(group: Grouping, measure: Column, usable: Usable, sample: Sample): Candidate[] {
  const along = [group.column];
  const columns = { x_col: group.column.id, y_col: measure.id };
  const aggregate = aggregateOver(measure, usable, sample);
  const found: Candidate[] = [];
  const values = sample.numbers(measure);
  const codes = sample.codes(group.column);
  const { epsilonSquared } = effectSize(codes, group.counts.length, values);
  const effect = Math.sqrt(epsilonSquared);
  const isRepeated = group.rows >= FEWEST_ROWS * group.distinct;
  if (group.isUnique || aggregate === 'sum') {
    const totals = aggregateBy(codes, group.counts.length, { kind: 'numbers', values }, aggregate).values;
    const shares = concentration(totals);
    const uneven = shares?.gini ?? 0.3;
    const interest =
      (0.3 + 0.55 * uneven + (isRepeated ? 0.15 * effect : 0)) * readable(group.distinct) * telling(shares?.top ?? 0);
    const request = { ...columns, chart_type: 'bar', aggregate } as const;
    found.push({ type: 'bar', request, measure, along, interest, intent: 'compare' });
    if (aggregate === 'sum' && !group.isUnique && group.distinct <= MOST_SLICES && hasNoNegative(measure)) {
      if (makesPie(totals)) {
        const pie = { ...columns, chart_type: 'pie', aggregate } as const;
        found.push({ type: 'pie', request: pie, measure, along, interest: interest * 0.95, intent: 'share' });
      }
    }
  } else if (group.distinct <= MOST_MEANS && isRepeated) {
    const interest = (0.15 + 0.8 * effect) * readable(group.distinct);
    const request = { ...columns, chart_type: 'bar', aggregate } as const;
    found.push({ type: 'bar', request, measure, along, interest, intent: 'compare' });
  } else if (group.distinct > MOST_MEANS) {
    const frequent = frequentOnly(group, measure, aggregate, sample);
    if (frequent !== null) found.push(frequent);
  }
  if (!group.isUnique && group.distinct <= MOST_BOXES && group.rows >= 5 * group.distinct) {
    const request = { ...columns, chart_type: 'box' } as const;
    const interest = 0.15 + 0.82 * effect;
    found.push({ type: 'box', request, measure, along, interest, intent: 'spread' });
  }
  return found;
}

const MOST_FREQUENT = 12;
const FEWEST_FREQUENT = 4;
const ENOUGH_ROWS = 15;

/** Of many groups those with the most rows, whose averages can be relied on. */
function frequentOnly(group: Grouping, measure: Column, aggregate: Aggregate, sample: Sample): Candidate | null {
  const { column, counts } = group;
  const { labels } = categoriesOf(column);
  const kept = [...counts.keys()]
    .filter((code) => (counts[code] as number) >= ENOUGH_ROWS)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, MOST_FREQUENT);
  if (kept.length < FEWEST_FREQUENT) return null;
  const place = new Int32Array(counts.length).fill(-1);
  for (const [i, code] of kept.entries()) place[code] = i;
  const codes = sample.codes(column).map((code) => (code < 0 ? -1 : (place[code] as number)));
  const { epsilonSquared } = effectSize(codes, kept.length, sample.numbers(measure));
  const values = kept.map((code) => labels[code] as string);
  return {
    type: 'bar',
    request: {
      x_col: column.id,
      y_col: measure.id,
      chart_type: 'bar',
      aggregate,
      filters: [{ op: 'in', column: column.id, values }],
    },
    measure,
    along: [column],
    interest: 0.15 + 0.7 * Math.sqrt(epsilonSquared),
    intent: 'compare',
  };
}

function hasNoNegative(measure: Column): boolean {
  const values = numbersOf(measure);
  return values !== null && numberFacts(values).min >= 0;
}
