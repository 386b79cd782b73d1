import { categoriesOf } from '@/lib/charts/categories';
import type { PreparedChart } from '@/lib/charts/chart';
import { columnsOf } from '@/lib/charts/columns';
import type { ChartSpec } from '@/lib/charts/spec';
import { measuredNumbersOf } from '@/lib/charts/values';
import { moments } from '@/lib/stats/moments';
import { quantiles } from '@/lib/stats/quantile';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';

/** What the numbers of a reason are compared with. */
export interface About {
  readonly table: Table;
  readonly spec: ChartSpec;
  readonly chart: PreparedChart;
  /** The built-in reason, whose numbers are true. */
  readonly computed: string;
}

/**
 * Whether every number a text names is, rounded as it is written there, something that was computed from the data: values of
 * the chart, their shares, differences and ratios, measures of its columns, or numbers of the built-in reason. A text with a link in it
 * is not to be trusted at all.
 */
export function areNumbersTrue(text: string, about: About): boolean {
  if (/https?:|www\.|[<>]\/?[a-z]/i.test(text)) return false;
  const facts = factsOf(about);
  const plain = withoutNames(text, about);
  return numbersIn(plain).every((number) => facts.some((fact) => isRounded(fact, number)));
}

/** A number as a text writes it. */
interface Written {
  readonly value: number;
  /** Half of its last place. */
  readonly tolerance: number;
  readonly isPercent: boolean;
  /** Written as a bound: “p < 0.001”. */
  readonly isBelow: boolean;
}

const NUMBER =
  /(?<below>[<≤]\s*)?(?<sign>[-−])?(?<!\p{L})(?<digits>\d{1,3}(?:[,\u202f\u00a0]\d{3})+|\d+)(?<decimals>\.\d+)?(?:\s?(?<scale>k|K|M|B|T|thousand|million|billion|trillion)\b)?(?<percent>\s?(?:%|percent\b))?/gu;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  M: 1e6,
  million: 1e6,
  B: 1e9,
  billion: 1e9,
  T: 1e12,
  trillion: 1e12,
};

function numbersIn(text: string): Written[] {
  // “The top 3” counts what is shown, and is true of any chart that has so many.
  const counted = text.replace(/\b(top|first|last) \d{1,2}\b/gi, '');
  return [...counted.matchAll(NUMBER)].map(({ groups = {} }) => {
    const { digits = '', decimals = '', scale = '', sign } = groups;
    const by = SCALES[scale] ?? 1;
    const size = Number(digits.replace(/\D/g, '') + decimals) * by;
    return {
      value: sign === undefined ? size : -size,
      tolerance: 0.5 * 10 ** -Math.max(0, decimals.length - 1) * by * (1 + 1e-9),
      isPercent: groups.percent !== undefined,
      isBelow: groups.below !== undefined,
    };
  });
}

function isRounded(fact: number, { value, tolerance, isPercent, isBelow }: Written): boolean {
  if (isBelow) return fact >= 0 && fact < value && value <= 0.1;
  const candidates = isPercent ? [fact * 100, fact] : [fact];
  // A fall of 12 % may be written without its sign.
  return candidates.some((size) => Math.abs(size - value) <= tolerance || Math.abs(-size - value) <= tolerance);
}

function factsOf({ table, spec, chart, computed }: About): number[] {
  const { x, y, group } = columnsOf(table, spec);
  const { counts, fit } = chart.config;
  return [
    rowCount(table),
    ...Object.values(counts),
    ...(fit === null ? [] : [fit.r, fit.slope, fit.intercept, fit.n, fit.r ** 2, fit.p ?? Number.NaN]),
    ...chartFacts(chart),
    ...[x, ...y, ...(group === null ? [] : [group])].flatMap(columnFacts),
    ...numbersIn(computed).map(({ value, isPercent }) => (isPercent ? value / 100 : value)),
  ].filter((fact) => Number.isFinite(fact));
}

/** The values of each series, its shares, and how its ends and its extremes compare. */
function chartFacts({ data, config }: PreparedChart): number[] {
  const keys = new Set(data.flatMap((point) => Object.keys(point)));
  const facts: number[] = [data.length, config.series.length];
  for (const key of keys) {
    const values = data.flatMap((point) => {
      const cell = point[key];
      return typeof cell === 'number' ? [cell] : [];
    });
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) continue;
    const total = values.reduce((sum, value) => sum + value, 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    facts.push(...values, total, total / values.length, most - least, most / least, last - first, last / first - 1);
    if (least >= 0) facts.push(...values.map((value) => value / total));
  }
  // Years and months in the labels of an axis of time.
  for (const point of data) {
    const label = point.x;
    if (typeof label === 'string') facts.push(...(label.match(/\d+/g) ?? []).map(Number));
  }
  return facts;
}

function columnFacts(column: Column): number[] {
  const different = categoriesOf(column).labels.length;
  const values = measuredNumbersOf(column);
  if (values === null) return [different];
  const { count, min, max, mean, sd } = moments(values);
  return [different, count, min, max, mean, sd, max - min, ...quantiles(values, [0.25, 0.5, 0.75])];
}

/** Digits in the names of columns and categories are not numbers: “temp_2”, “No. 475”. */
function withoutNames(text: string, { table, spec, chart }: About): string {
  const { x, y, group } = columnsOf(table, spec);
  const names = [
    ...[x, ...y, ...(group === null ? [] : [group])].map(({ name }) => name),
    ...chart.config.series.map(({ label }) => label),
    ...chart.data.flatMap((point) => [point.x, point.name, point.y].filter((cell) => typeof cell === 'string')),
  ].filter((name) => /\d/.test(name));
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text);
}
