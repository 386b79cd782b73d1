import type { PreparedChart } from '@/lib/charts/chart';
import { CHROME } from '@/lib/charts/scene/palette';
import type { Axes } from '@/lib/render/axes';
import { colorOf } from '@/lib/render/frame';
import type { DrawOptions, Shape } from '@/lib/render/scene';
import { numberOf } from '@/lib/render/values';

/** Tukey's box plots: quartiles, median, whiskers, and what lies beyond them. */
export function drawBoxes(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  const chrome = CHROME[theme];
  const color = colorOf(chart, 0, theme);
  const breadth = Math.max(2, Math.min(56, axes.band * 0.6));
  return chart.data.flatMap(({ low, q1, median, q3, high, outliers }, index): Shape[] => {
    const numbers = [low, q1, median, q3, high].map(numberOf);
    if (numbers.some((value) => value === null)) return [];
    const [lowAt = 0, q1At = 0, medianAt = 0, q3At = 0, highAt = 0] = numbers.map((value) => axes.value(value ?? 0));
    const middle = axes.middle(index);
    const across = (at: number, half: number, stroke: string, strokeWidth: number) =>
      lineOf(axes, [at, middle - half], [at, middle + half], stroke, strokeWidth);
    const begin = Math.min(q1At, q3At);
    const length = Math.max(1, Math.abs(q3At - q1At));
    const box = axes.isHorizontal
      ? { x: begin, y: middle - breadth / 2, width: length, height: breadth }
      : { x: middle - breadth / 2, y: begin, width: breadth, height: length };
    return [
      lineOf(axes, [lowAt, middle], [q1At, middle], color, 1.25),
      lineOf(axes, [q3At, middle], [highAt, middle], color, 1.25),
      across(lowAt, breadth / 4, color, 1.25),
      across(highAt, breadth / 4, color, 1.25),
      { kind: 'rect', ...box, fill: chrome.surface },
      { kind: 'rect', ...box, fill: color, opacity: 0.35 },
      across(medianAt, breadth / 2, chrome.ink, 2),
      ...(Array.isArray(outliers) ? outliers : []).flatMap((value): Shape[] => {
        if (!Number.isFinite(value)) return [];
        const at = axes.value(value);
        const center = axes.isHorizontal ? { cx: at, cy: middle } : { cx: middle, cy: at };
        return [{ kind: 'circle', ...center, r: Math.min(2.25, breadth / 3), fill: color, opacity: 0.7 }];
      }),
    ];
  });
}

/** From and to as [along the values, across them]. */
function lineOf(
  { isHorizontal }: Axes,
  [a1, c1]: [number, number],
  [a2, c2]: [number, number],
  stroke: string,
  strokeWidth: number,
): Shape {
  return isHorizontal
    ? { kind: 'line', x1: a1, y1: c1, x2: a2, y2: c2, stroke, strokeWidth }
    : { kind: 'line', x1: c1, y1: a1, x2: c2, y2: a2, stroke, strokeWidth };
}
