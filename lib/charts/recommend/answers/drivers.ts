import { average } from '@/lib/charts/recommend/aggregate';
import { isAlike } from '@/lib/charts/recommend/alike';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Grouping, Usable } from '@/lib/charts/recommend/usable';
import { cramersV } from '@/lib/stats/association';
import { pearson } from '@/lib/stats/correlation';
import { effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';

/** A factor that explains more than this is the target again, or a part of it. */
const COPY = 0.97;
const PART = 0.85;
const MOST_GROUPS = 30;
/** Sums of rounded numbers are off by this much at most, in nearly all rows. */
const ROUNDING = 0.002;
const NEARLY_ALL = 0.9;
const FEWEST_ROWS = 3;
/** Chance alone explains about this much; a factor that explains less is no finding. */
const LEAST_EXPLAINED = 0.01;

/**
 * Charts of a target against each factor, by the share of its variation that the factor explains beyond chance: ε² of groups, r² of
 * numbers, V² for a yes/no target. Copies and parts of the target are left out.
 */
export function driversOf(target: Column, usable: Usable, sample: Sample): Candidate[] {
  const asGroups = usable.groupings.find(({ column }) => column === target);
  const isNumber = usable.measures.includes(target);
  const factors = [
    ...usable.groupings.flatMap((group) => {
      if (group.column === target || group.isUnique || group.distinct > MOST_GROUPS) return [];
      if (group.rows < FEWEST_ROWS * group.distinct) return [];
      return isNumber ? byGroup(target, group, sample) : asGroups ? byAnswer(asGroups, group, sample) : [];
    }),
    ...(isNumber
      ? usable.measures
          .filter((measure) => !isWholeOf(measure, target, usable, sample))
          .flatMap((measure) => byNumber(target, measure, usable, sample))
      : []),
  ];
  return factors.sort((a, b) => b.interest - a.interest);
}

/** Whether a measure is the target and another one added up: the total that a tip is part of explains no tip. */
function isWholeOf(whole: Column, target: Column, { measures }: Usable, sample: Sample): boolean {
  const [all, part] = [sample.numbers(whole), sample.numbers(target)];
  return measures.some((other) => {
    if (other === whole || other === target || whole === target) return false;
    const rest = sample.numbers(other);
    let complete = 0;
    let equal = 0;
    for (let i = 0; i < all.length; i++) {
      const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = [all[i], part[i], rest[i]];
      const gap = Math.abs(a - b - c);
      if (Number.isNaN(gap)) continue;
      complete++;
      if (gap <= ROUNDING * Math.max(Math.abs(a), 1)) equal++;
    }
    return complete > 0 && equal >= NEARLY_ALL * complete;
  });
}

/** A bar for each group, as far as the groups explain the target. */
export function byGroup(target: Column, group: Grouping, sample: Sample): Candidate[] {
  const { epsilonSquared } = effectSize(sample.codes(group.column), group.counts.length, sample.numbers(target));
  if (epsilonSquared < LEAST_EXPLAINED || epsilonSquared > COPY) return [];
  return [
    {
      type: 'bar',
      request: { x_col: group.column.id, y_col: target.id, chart_type: 'bar', aggregate: average(target, sample) },
      measure: target,
      along: [group.column],
      interest: epsilonSquared,
      intent: 'compare',
    },
  ];
}

/** Columns with few different numbers are compared as groups, not as points. */
function byNumber(target: Column, measure: Column, usable: Usable, sample: Sample): Candidate[] {
  if (measure === target || usable.groupings.some(({ column, distinct }) => column === measure && distinct <= 12))
    return [];
  const { r } = pearson(sample.numbers(target), sample.numbers(measure));
  if (r === null || r * r < LEAST_EXPLAINED || r * r > COPY || (isAlike(target, measure, r) && Math.abs(r) > PART))
    return [];
  return [
    {
      type: 'scatter',
      request: { x_col: measure.id, y_col: target.id, chart_type: 'scatter' },
      measure: target,
      along: [measure],
      interest: r * r,
      intent: 'relate',
    },
  ];
}

function byAnswer(target: Grouping, group: Grouping, sample: Sample): Candidate[] {
  const v = cramersV(
    sample.codes(target.column),
    target.counts.length,
    sample.codes(group.column),
    group.counts.length,
  );
  if (v * v < LEAST_EXPLAINED || v * v > COPY) return [];
  return [
    {
      type: 'stacked_bar',
      request: {
        x_col: group.column.id,
        group_col: target.column.id,
        chart_type: 'stacked_bar',
        aggregate: 'count',
        stack: 'percent',
      },
      measure: null,
      along: [group.column, target.column],
      interest: v * v,
      intent: 'compare',
    },
  ];
}
