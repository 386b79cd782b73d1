import type { PreparedChart } from '@/lib/charts/chart';
import { seriesPaint } from './paint';
import { plotOf } from './plot';
import { plotted } from './plotted';
import type { Frame, Scene } from './scene';
import type { Shape } from './shapes';
import { numberAt } from './values';

/** Bins of a histogram, each as wide as its edges say. */
export function drawBins(chart: PreparedChart, frame: Frame): Scene {
  const bins = chart.data.map((point) => {
    const [from, to, count] = [numberAt(point, 'from'), numberAt(point, 'to'), numberAt(point, 'y')];
    return from === null || to === null || count === null ? null : { from, to, count };
  });
  const plot = plotOf(chart, frame, {
    along: 'between',
    numbers: bins.flatMap((bin) => (bin === null ? [] : [bin.from, bin.to])),
    values: bins.map((bin) => bin?.count ?? null),
    isFromZero: true,
  });
  const fill = seriesPaint(chart.config.series[0]?.label ?? '', 0);
  const marks = bins.flatMap((bin): Shape[] => {
    if (bin === null || bin.count === 0) return [];
    const [left, right, top] = [plot.along.at(bin.from), plot.along.at(bin.to), plot.value.at(bin.count)];
    const gap = right - left > 3 ? 1 : 0;
    const [width, height] = [Math.max(0.5, right - left - gap), Math.max(0, plot.base - top)];
    return [{ kind: 'rect', x: left + gap / 2, y: top, width, height, fill, series: 0, role: 'mark' }];
  });
  const anchors = bins.map((bin) =>
    bin === null ? null : { x: plot.along.at(bin.from / 2 + bin.to / 2), y: plot.value.at(bin.count) },
  );
  return plotted(chart, plot, { marks, anchors: () => anchors });
}
