import { isAlike } from '@/lib/charts/recommend/alike';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Grouping } from '@/lib/charts/recommend/usable';
import { cramersV } from '@/lib/stats/association';
import { pearson } from '@/lib/stats/correlation';
import { effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';

/** A factor that explains more than this is the target again, or a part of it. */
const COPY = 0.97;
const PART = 0.85;
/** Sums of rounded numbers are off by this much at most, in nearly all rows. */
const ROUNDING = 0.002;
const NEARLY_ALL = 0.9;

/** With fewer rows a group, what the groups explain is chance, however it is taken off. */
const FEWEST_ROWS = 3;

/** The share of a measure's variation that groups explain beyond chance: ε²; null where they are the measure again. */
export function explainedByGroup(target: Column, { column, counts }: Grouping, sample: Sample): number | null {
  const { epsilonSquared, n, groups } = effectSize(sample.codes(column), counts.length, sample.numbers(target));
  if (n < FEWEST_ROWS * groups) return 0;
  if (groups <= MOST_STEPS && areSteps(sample.codes(column), counts.length, sample.numbers(target))) return null;
  return epsilonSquared > COPY ? null : epsilonSquared;
}

/** More groups than this are hardly a measure cut into steps. */
const MOST_STEPS = 8;

/** Whether the values of each group lie beyond those of all others: the groups are the measure itself, cut into steps (“low” weight). */
function areSteps(groups: Int32Array, size: number, values: Float64Array): boolean {
  const ranges = Array.from({ length: size }, () => ({ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }));
  for (let i = 0; i < groups.length; i++) {
    const range = ranges[groups[i] as number];
    const value = values[i] as number;
    if (range === undefined || Number.isNaN(value)) continue;
    if (value < range.min) range.min = value;
    if (value > range.max) range.max = value;
  }
  const used = ranges.filter(({ min, max }) => min <= max).sort((a, b) => a.min - b.min);
  return used.length > 1 && used.every(({ min }, i) => i === 0 || min > (used[i - 1]?.max ?? 0));
}

/** The share that another measure explains, r²; null for a copy, a part or a kind of the same, unless somebody asks for just these two. */
export function explainedByNumber(target: Column, measure: Column, areAsked: boolean, sample: Sample): number | null {
  const { r } = pearson(sample.numbers(target), sample.numbers(measure));
  if (r === null) return 0;
  if (areAsked) return r * r;
  return r * r > COPY || (isAlike(target, measure, r) && Math.abs(r) > PART) ? null : r * r;
}

/** How far two groupings go together, V²; null where one says the other. Rows that are cells count as often as what they say was found. */
export function explainedAnswer(
  target: Grouping,
  group: Grouping,
  cells: Column | null,
  sample: Sample,
): number | null {
  const often = cells === null ? null : sample.numbers(cells);
  const codes = ({ column }: Grouping) =>
    often === null ? sample.codes(column) : repeated(sample.codes(column), often);
  const v = cramersV(codes(target), target.counts.length, codes(group), group.counts.length);
  return v * v > COPY ? null : v * v;
}

const MOST_REPEATED = 8192;

/** Each code in proportion to how often it was found. */
function repeated(codes: Int32Array, often: Float64Array): Int32Array {
  const total = often.reduce((sum, count) => sum + Math.max(count, 0), 0);
  const scale = Math.min(1, MOST_REPEATED / total);
  const all: number[] = [];
  for (const [i, code] of codes.entries()) {
    for (let copies = Math.round((often[i] ?? 0) * scale); copies > 0; copies--) all.push(code);
  }
  return Int32Array.from(all);
}

/** Whether a measure is the target and another one added up: the total that a tip is part of explains no tip. */
export function isWholeOf(whole: Column, target: Column, measures: readonly Column[], sample: Sample): boolean {
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
