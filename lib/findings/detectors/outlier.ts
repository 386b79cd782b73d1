import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft, Scene } from '@/lib/findings/draft';
import { groupRows } from '@/lib/findings/groups';
import { measuredNumbers, type Spread, scoreLimit, spreadOf } from '@/lib/findings/numbers';
import { positionsByValue } from '@/lib/findings/positions';
import { sampled } from '@/lib/findings/sample';
import { median } from '@/lib/stats/quantile';

/**
 * What a value is multiplied by when it is written in another unit or scale: powers of ten, then metres and feet, kilograms and
 * pounds, kilometres and miles, square metres and feet, hours and minutes, joules and calories, kilowatts and horsepower.
 */
const FACTORS = [
  ...[10, 100, 1000, 10_000, 1_000_000],
  ...[2.2046, 1.6093, 3.2808, 10.764, 2.54, 60, 3600, 4.184, 1.341, 3.785],
].flatMap((factor) => [factor, 1 / factor]);
/** Fahrenheit where Celsius is meant: °F = 1.8 °C + 32. */
const FAHRENHEIT = { factor: 1.8, offset: 32 };
/** Degrees Fahrenheit of weather and rooms. */
const COLDEST = 20;
const HOTTEST = 125;
/** Converted back, a value must lie so near to the middle. */
const ORDINARY = 2;
const MOST_SHARE = 0.03;
/** So many different far values that one factor brings back are in another unit, if it brings back this share of all of them. */
const TOLD_DECIMAL = 2;
const TOLD = 3;
const TOLD_SHARE = 0.5;
/** Of factors that are no powers of ten some one brings back any far value: it must bring back nearly all. */
const TOLD_ALL = 0.8;
const GAP = 1.5;
/** Decimal factors are told apart in columns that spread over less than a power of ten, others over less than a doubling. */
const WIDEST_DECIMAL = Math.log(8);
const WIDEST = Math.log(2.2);
/** Columns that repeat divide the rows; groups of fewer rows say little. */
const GROUP_SIZE = 8;
const FEWEST_GROUPS = 2;
const MOST_GROUPS = 500;
const MOST_GROUPINGS = 6;
/** A column explains numbers when their spread within groups is at most this part of the whole. */
const EXPLAINS = 0.45;

/**
 * Numbers far from all others on the scale that suits them, alone or within the group that explains them, beyond a gap; called
 * `unit` where a usual factor brings them back to the middle.
 */
export const findFarValues: Detector = (scene) =>
  scene.views.flatMap((view) => {
    const numbers = measuredNumbers(view) ?? (view.kind === 'year' ? view.numbers : null);
    if (numbers === null) return [];
    const spread = spreadOf(sampled(numbers, scene.sample), numbers.length);
    if (spread === null) return [];
    return [...farOverall(view, numbers, spread), ...farInGroups(view, numbers, spread, scene)];
  });

function farOverall(view: ColumnView, numbers: Float64Array, spread: Spread): Draft[] {
  const { limit } = spread;
  const scores = numbers.map((value) => (value === 0 && spread.zeroShare > 0 ? Number.NaN : spread.score(value)));
  const isFar = beyondGap(scores, limit);
  const far: number[] = [];
  for (let i = 0; i < scores.length; i++) if (isFar(scores[i] as number)) far.push(i);
  if (far.length === 0 || far.length > MOST_SHARE * numbers.length) return [];
  const width = widthOf(spread.valueAt(-ORDINARY), spread.valueAt(ORDINARY));
  const fitting = new Map(
    far.map((position) => {
      const value = numbers[position] as number;
      return [value, spread.scale === 'signed_log' ? [] : unitsFor(value, spread.score, width)];
    }),
  );
  const units = unitsOf(fitting);
  return [...positionsByValue(view, far)].map(([text, positions]): Draft => {
    const value = numbers[positions[0] as number] as number;
    const score = spread.score(value);
    const unit = chosen(fitting.get(value) ?? [], units);
    const certainty = Math.min(0.82, 0.5 + 0.06 * (Math.abs(score) - limit)) + bonusOf(unit, units);
    return draft(view, positions, text, certainty, unit, spread, score, null);
  });
}

/** A tail thins out step by step, a mistake stands beyond a gap: from the first gap outside the limit on, values are far. */
function beyondGap(scores: Float64Array, limit: number): (score: number) => boolean {
  const from = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const side of [0, 1]) {
    const sign = side === 0 ? 1 : -1;
    let edge = 0;
    const far: number[] = [];
    for (let i = 0; i < scores.length; i++) {
      const score = sign * (scores[i] as number);
      if (score > limit) {
        if (score < Number.POSITIVE_INFINITY) far.push(score);
      } else if (score > edge) edge = score;
    }
    far.sort((a, b) => a - b);
    for (const score of far) {
      if (score - edge >= GAP) {
        from[side] = score;
        break;
      }
      edge = score;
    }
  }
  const [up = 0, down = 0] = from;
  return (score) => Number.isFinite(score) && (score >= up || -score >= down);
}

/** The logarithm of the ratio of two ordinary values; no factor means anything where zero lies between them. */
function widthOf(low: number, high: number): number {
  return low * high > 0 ? Math.abs(Math.log(high / low)) : Number.POSITIVE_INFINITY;
}

interface Unit {
  readonly factor: number;
  readonly offset: number;
}

/**
 * The factors that bring a value back to the middle, the nearest first; none where values spread so widely that some factor always does.
 *
 * @param width the logarithm of the ratio between an ordinary high and an ordinary low value.
 */
function unitsFor(value: number, score: (value: number) => number, width: number): Unit[] {
  const fitting: (Unit & { score: number })[] = [];
  for (const { factor, offset } of [...FACTORS.map((factor) => ({ factor, offset: 0 })), FAHRENHEIT]) {
    const isDecimal = Number.isInteger(Math.log10(factor));
    if (offset === 0 && !(width <= (isDecimal ? WIDEST_DECIMAL : WIDEST))) continue;
    if (offset !== 0 && !(value > COLDEST && value < HOTTEST)) continue;
    const back = Math.abs(score((value - offset) / factor));
    if (back < ORDINARY) fitting.push({ factor, offset, score: back });
  }
  return fitting.sort((a, b) => a.score - b.score).map(({ factor, offset }) => ({ factor, offset }));
}

/** The far values, each once, and how many of them each factor brings back. */
interface Units {
  readonly far: number;
  readonly by: ReadonlyMap<number, number>;
}

function unitsOf(values: ReadonlyMap<number, readonly Unit[]>): Units {
  const by = new Map<number, number>();
  for (const { factor } of [...values.values()].flat()) by.set(factor, (by.get(factor) ?? 0) + 1);
  return { far: values.size, by };
}

/** Of the factors that fit the one that brings back most far values: a column was hardly entered in several other units. */
function chosen(fitting: readonly Unit[], { by }: Units): Unit | null {
  const count = ({ factor }: Unit) => by.get(factor) ?? 0;
  return fitting.reduce<Unit | null>((best, unit) => (best === null || count(unit) > count(best) ? unit : best), null);
}

/** Some one factor fits a stray value by chance, and a disaster is ten times an ordinary year; but not several, and most of them. */
function bonusOf(unit: Unit | null, { far, by }: Units): number {
  if (unit === null) return 0;
  const count = by.get(unit.factor) ?? 0;
  const isDecimal = Number.isInteger(Math.log10(unit.factor));
  const isTold = isDecimal
    ? count >= TOLD_DECIMAL && count >= TOLD_SHARE * far
    : count >= TOLD && count >= TOLD_ALL * far;
  return isTold ? 0.1 : 0;
}

interface Group {
  readonly by: ColumnView;
  readonly code: number;
}

function draft(
  view: ColumnView,
  positions: readonly number[],
  value: string | null,
  certainty: number,
  unit: Unit | null,
  range: Pick<Spread, 'valueAt' | 'scale'>,
  score: number,
  group: Group | null,
): Draft {
  const low = range.valueAt(-3);
  const high = range.valueAt(3);
  const by = group === null ? null : group.by.id;
  const byValue = group === null ? null : (group.by.text.dictionary[group.code] ?? null);
  const shared = { view, positions, value, certainty, ...(group === null ? {} : { cause: group.by.name }) };
  const about = group === null ? [] : [group.by.name, byValue ?? ''];
  if (unit !== null) return { ...shared, kind: 'unit', about, reason: { ...unit, low, high, by, byValue } };
  const scale = range.scale === 'linear' ? 'linear' : 'log';
  return { ...shared, kind: 'outlier', about, reason: { low, high, deviations: Math.abs(score), scale, by, byValue } };
}

/** Values ordinary for the column and far from those of their group: −4 °C in a greenhouse. */
function farInGroups(view: ColumnView, numbers: Float64Array, spread: Spread, { views, rows, sample }: Scene): Draft[] {
  const to = spread.scale === 'log' ? Math.log : (x: number) => x;
  const from = spread.scale === 'log' ? Math.exp : (x: number) => x;
  const scaled = numbers.map((value) => (spread.scale === 'log' && value <= 0 ? Number.NaN : to(value)));
  const whole = deviation(sampled(scaled, sample));
  if (!(whole > 0)) return [];
  const best = views
    .filter((by) => by !== view && divides(by, rows))
    .slice(0, 4 * MOST_GROUPINGS)
    .flatMap((by) => explain(by, scaled, whole, sample) ?? [])
    .sort((a, b) => a.within - b.within || (a.by.name < b.by.name ? -1 : 1))
    .slice(0, MOST_GROUPINGS)[0];
  if (best === undefined) return [];
  const { by, medians, within } = best;
  const limit = scoreLimit(numbers.length) + 1;
  const { codes } = by.text;
  const scores = new Float64Array(numbers.length).fill(Number.NaN);
  for (let i = 0; i < numbers.length; i++) {
    const middle = medians[codes[i] as number] ?? Number.NaN;
    scores[i] = ((scaled[i] as number) - middle) / within;
  }
  const isFar = beyondGap(scores, limit);
  const far: number[] = [];
  for (let i = 0; i < scores.length; i++) if (isFar(scores[i] as number)) far.push(i);
  if (far.length === 0 || far.length > MOST_SHARE * numbers.length) return [];
  const unitsAt = (position: number) => {
    const middle = medians[codes[position] as number] as number;
    const width = widthOf(from(middle - ORDINARY * within), from(middle + ORDINARY * within));
    return unitsFor(numbers[position] as number, (x) => (to(x) - middle) / within, width);
  };
  const units = unitsOf(new Map(far.map((position) => [numbers[position] as number, unitsAt(position)])));
  return far.map((position): Draft => {
    const code = codes[position] as number;
    const middle = medians[code] as number;
    const score = scores[position] as number;
    const unit = chosen(unitsAt(position), units);
    const certainty = Math.min(0.84, 0.55 + 0.05 * (Math.abs(score) - limit)) + bonusOf(unit, units);
    const range = { scale: spread.scale, valueAt: (s: number) => from(middle + s * within) };
    return draft(view, [position], view.at(position), certainty, unit, range, score, { by, code });
  });
}

function divides(by: ColumnView, rows: number): boolean {
  if (by.isNumeric && rows > 100_000) return false;
  if (by.days !== null || measuredNumbers(by) !== null) return false;
  const groups = by.counts.reduce((sum, count) => sum + (count >= GROUP_SIZE ? 1 : 0), 0);
  const grouped = by.counts.reduce((sum, count) => sum + (count >= GROUP_SIZE ? count : 0), 0);
  return groups >= FEWEST_GROUPS && groups <= MOST_GROUPS && grouped >= 0.9 * rows;
}

function explain(by: ColumnView, scaled: Float64Array, whole: number, sample: Int32Array | null) {
  const { starts, rows } = groupRows(by, sample);
  const medians = new Float64Array(starts.length - 1).fill(Number.NaN);
  const residuals = new Float64Array(scaled.length).fill(Number.NaN);
  for (let code = 0; code + 1 < starts.length; code++) {
    const [start, end] = [starts[code] as number, starts[code + 1] as number];
    if (end - start < GROUP_SIZE) continue;
    const members = Float64Array.from({ length: end - start }, (_, i) => scaled[rows[start + i] as number] as number);
    const middle = median(members);
    medians[code] = middle;
    for (let i = start; i < end; i++) residuals[rows[i] as number] = (scaled[rows[i] as number] as number) - middle;
  }
  const within = deviation(sampled(residuals, sample));
  return within > 0 && within <= EXPLAINS * whole ? { by, medians, within } : null;
}

/** The spread between the 10 % and 90 % quantiles, as of a normal distribution. */
function deviation(values: Float64Array): number {
  const spread = spreadOf(values);
  if (spread === null) return Number.NaN;
  const { sorted } = spread;
  const q = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return (q(0.9) - q(0.1)) / (2 * 1.2816);
}
