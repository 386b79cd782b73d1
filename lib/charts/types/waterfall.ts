import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import { drawSpans } from '@/lib/charts/scene/bars';
import { placeNames } from '@/lib/charts/scene/names';
import type { Frame, Scene } from '@/lib/charts/scene/scene';
import type { LineShape } from '@/lib/charts/scene/shapes';
import { numberAt } from '@/lib/charts/scene/values';
import { isAdditive } from '@/lib/charts/spec';
import { columnWords, valueWords } from '@/lib/charts/titles';
import { fact } from '@/lib/charts/words/point-facts';
import { numberColumn, placeColumn } from '@/lib/charts/words/table';
import { BARS } from './bars';
import { barForEach } from './checks';
import type { ChartTypeDefinition } from './definition';
import { rangeOf } from './series';

/** How much a bar of a place adds or takes, and where that leaves off; a whole has no part of its own. */
const PART = 'y';

/**
 * What each place contributes to a total, or of two columns to the change from the first to the second. Points: `{ x, from, to, y }`, where a
 * bar begins and ends and what it contributes; `y` is null for a total.
 */
export const waterfall: ChartTypeDefinition = {
  ...BARS,
  label: 'Waterfall',
  name: 'Waterfall chart',
  icon: 'chart-column-decreasing',
  liked: 0.6,
  hasLog: false,
  check: (asked) => barForEach(asked) ?? contributions(asked),
  prepare(context, { series }) {
    const places = series(context);
    const names = places.series.map(({ label }) => label);
    const [before, after] = places.series.length === 2 ? places.series : [];
    const sum = (key: string) => places.data.reduce((total, point) => total + (numberAt(point, key) ?? 0), 0);
    let level = before === undefined ? 0 : sum(before.key);
    const data: ChartPoint[] = before === undefined ? [] : [whole(before.label, level)];
    for (const point of places.data) {
      const part =
        before === undefined || after === undefined
          ? numberAt(point, PART)
          : (numberAt(point, after.key) ?? 0) - (numberAt(point, before.key) ?? 0);
      if (part === null) continue;
      data.push({ x: point.x ?? null, from: level, to: level + part, [PART]: part });
      level += part;
    }
    if (places.data.length > 0) data.push(whole(after?.label ?? 'Total', level));
    const label = before === undefined ? (names[0] ?? '') : 'Change';
    const unit = places.series[0]?.unit ?? null;
    return { ...places, data, series: [{ key: PART, label, unit }], xKind: 'category' };
  },
  title(spec, { x, y }) {
    const by = spec.bucket ?? columnWords(x);
    const [before, after] = y;
    if (before === undefined || after === undefined) return `Contributions to ${valueWords(spec, y)} by ${by}`;
    return `From ${valueWords(spec, [before])} to ${valueWords(spec, [after])} by ${by}`;
  },
  draw,
  facts(chart, index) {
    const point = chart.data[index];
    const { y_unit, series } = chart.config;
    const part = numberAt(point, PART);
    return {
      title: placeNames(chart)[index] ?? '',
      facts: [
        ...(part === null ? [] : [fact(series[0]?.label ?? chart.y_header, part, y_unit)]),
        fact(part === null ? 'Total' : 'Running total', numberAt(point, 'to'), y_unit),
      ],
    };
  },
  table: (chart) => [
    placeColumn(chart, placeNames(chart)),
    numberColumn(chart.config.series[0]?.label ?? chart.y_header, PART, chart.config.y_unit),
    numberColumn('Running total', 'to', chart.config.y_unit),
  ],
  value: (_, point) => numberAt(point, PART) ?? numberAt(point, 'to'),
  range: (chart) =>
    rangeOf(
      chart,
      chart.data.map((point) => [numberAt(point, PART)]),
      placeNames(chart),
    ),
  reason: (words) => (words.hasSeries ? words.cross() : words.groups()),
};

function whole(x: string, to: number): ChartPoint {
  return { x, from: 0, to, [PART]: null };
}

/** Only what adds up contributes; there is room for one column, or for two of which one becomes the other. */
function contributions({ spec, y, group }: Asked): Objection | null {
  if (group !== null) {
    const message = 'A waterfall has one bar for each place, without groups.';
    return { message, change: { group_col: undefined } };
  }
  if (y.length > 2) {
    const message = 'A waterfall shows one column of values, or goes from one to another.';
    return { message, change: { y_cols: y.slice(0, 2).map(({ id }) => id) } };
  }
  if (isAdditive(spec.aggregate)) return null;
  const message = 'Only sums and counts add up, so nothing else contributes to a total.';
  return { message, change: { chart_type: y.length > 1 ? 'grouped_bar' : 'bar' } };
}

/** Each bar begins where the one before ends; wholes stand on zero, and are neutral. */
function draw(chart: PreparedChart, frame: Frame): Scene {
  const levels = chart.data.map((point) => {
    const [from, to] = [numberAt(point, 'from'), numberAt(point, 'to')];
    return from === null || to === null ? null : { from, to };
  });
  const parts = chart.data.map((point) => numberAt(point, PART));
  const scene = drawSpans(chart, frame, {
    spans: levels.map((span) => [span]),
    values: levels.flatMap((span) => (span === null ? [] : [span.from, span.to])),
    paint(place) {
      const part = parts[place] ?? null;
      return part === null ? 'other' : { series: part < 0 ? 1 : 0 };
    },
  });
  return { ...scene, behind: [...scene.behind, ...steps(scene, levels)] };
}

/** Thin lines from the end of each bar to the beginning of the next. */
function steps({ axes, isSideways }: Scene, levels: readonly ({ to: number } | null)[]): LineShape[] {
  if (axes === null) return [];
  const [along, value] = isSideways ? [axes.y, axes.x] : [axes.x, axes.y];
  return levels.slice(0, -1).flatMap((span, place): LineShape[] => {
    if (span === null || !along.isInSight(place) || !along.isInSight(place + 1)) return [];
    const [from, to, at] = [along.at(place), along.at(place + 1), value.at(span.to)];
    const ends = isSideways ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at };
    return [{ kind: 'line', ...ends, stroke: 'axis', strokeWidth: 1 }];
  });
}
