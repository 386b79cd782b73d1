import type { PreparedChart } from '@/lib/charts/chart';
import { CHROME } from '@/lib/charts/scene/palette';
import type { ChartType } from '@/lib/charts/spec';
import { describeChart } from '@/lib/charts/words/describe-chart';
import { type Axes, axesOf } from './axes';
import { type Frame, frameOf } from './frame';
import { drawBars, drawBins } from './marks/bars';
import { drawBoxes } from './marks/boxes';
import { drawHeatmap } from './marks/heatmap';
import { drawLines } from './marks/lines';
import { drawPie } from './marks/pie';
import { drawScatter } from './marks/scatter';
import type { DrawOptions, Scene, Shape } from './scene';
import { numberOf } from './values';

const MARKS: Record<
  Exclude<ChartType, 'pie' | 'heatmap'>,
  (chart: PreparedChart, axes: Axes, options: DrawOptions) => Shape[]
> = {
  line: drawLines,
  area: drawLines,
  bar: drawBars,
  grouped_bar: drawBars,
  stacked_bar: drawBars,
  scatter: drawScatter,
  histogram: drawBins,
  box: drawBoxes,
};

/** The drawing of a chart: plain shapes, the same for SVG, PNG and PDF. */
export function chartScene(chart: PreparedChart, wished: DrawOptions): Scene {
  const options = { ...wished, width: Math.max(160, wished.width), height: Math.max(120, wished.height) };
  const frame = frameOf(chart, options);
  return {
    width: options.width,
    height: options.height,
    background: CHROME[options.theme].surface,
    title: chart.title,
    description: [describeChart(chart), ...chart.config.notes].join(' '),
    shapes: [...values(chart, frame, options), ...frame.shapes],
  };
}

function values(chart: PreparedChart, { inner }: Frame, options: DrawOptions): Shape[] {
  if (!hasValues(chart)) return noData(inner.left + inner.width / 2, inner.top + inner.height / 2, options);
  if (chart.chart_type === 'pie') return drawPie(chart, inner, options);
  if (chart.chart_type === 'heatmap') return drawHeatmap(chart, inner, options);
  const axes = axesOf(chart, inner, options);
  return [...axes.behind, ...MARKS[chart.chart_type](chart, axes, options), ...axes.before];
}

function hasValues({ chart_type, data, config }: PreparedChart): boolean {
  switch (chart_type) {
    case 'pie':
      return data.some(({ value }) => (numberOf(value) ?? 0) > 0);
    case 'heatmap':
      return data.some(({ value }) => numberOf(value) !== null);
    case 'scatter':
      return data.some(({ x, y }) => numberOf(x) !== null && numberOf(y) !== null);
    case 'histogram':
      return data.some(({ y }) => numberOf(y) !== null);
    case 'box':
      return data.some(({ median }) => numberOf(median) !== null);
    default:
      return data.some((point) => config.series.some(({ key }) => numberOf(point[key]) !== null));
  }
}

function noData(x: number, y: number, { theme }: DrawOptions): Shape[] {
  return [{ kind: 'text', x, y, text: 'No data', size: 14, fill: CHROME[theme].muted, anchor: 'middle' }];
}
