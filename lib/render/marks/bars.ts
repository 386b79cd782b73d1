import type { PreparedChart } from '@/lib/charts/chart';
import { isStacked } from '@/lib/charts/scene/layout';
import type { Axes } from '@/lib/render/axes';
import { colorOf } from '@/lib/render/frame';
import type { DrawOptions, RectShape, Shape } from '@/lib/render/scene';
import { spansOf } from '@/lib/render/values';

/** Bars of one series, of several beside one another, or on one another. */
export function drawBars(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  const stacked = isStacked(chart);
  const count = stacked ? 1 : Math.max(1, chart.config.series.length);
  const gap = axes.band > 6 ? Math.min(axes.band * 0.28, 28) : Math.min(1, axes.band * 0.2);
  const wide = Math.min(count === 1 ? 72 : 160, axes.band - gap);
  const each = wide / count;
  const inset = count > 1 && each > 4 ? 1 : 0;
  return spansOf(chart).flatMap((spans, index) =>
    spans.flatMap((span, s): Shape[] => {
      if (span === null) return [];
      const from = span.from === 0 ? axes.base : axes.value(span.from);
      const to = axes.value(span.to);
      const across = axes.middle(index) - wide / 2 + (stacked ? 0 : s * each);
      const bar = {
        along: Math.min(from, to),
        length: Math.abs(to - from),
        across,
        breadth: Math.max(0.5, each - inset),
      };
      return [rect(bar, axes.isHorizontal, colorOf(chart, s, theme))];
    }),
  );
}

interface Bar {
  along: number;
  length: number;
  across: number;
  breadth: number;
}

function rect({ along, length, across, breadth }: Bar, isLying: boolean, fill: string): RectShape {
  const box = isLying
    ? { x: along, y: across, width: length, height: breadth }
    : { x: across, y: along, width: breadth, height: length };
  return { kind: 'rect', ...box, fill, role: 'bar' };
}

/** A histogram's bins, each as wide as its edges say. */
export function drawBins(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  return chart.data.flatMap(({ from, to, y }): Shape[] => {
    if (typeof from !== 'number' || typeof to !== 'number' || typeof y !== 'number') return [];
    const left = axes.number(from);
    const width = axes.number(to) - left;
    const top = axes.value(y);
    const gap = width > 3 ? 1 : 0;
    const fill = colorOf(chart, 0, theme);
    return [
      { kind: 'rect', x: left, y: top, width: Math.max(0.5, width - gap), height: axes.base - top, fill, role: 'bar' },
    ];
  });
}
