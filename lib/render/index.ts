import type { PreparedChart } from '@/lib/charts/chart';
import { chartScene } from './chart-scene';
import type { DrawOptions } from './scene';
import { sceneToSvg } from './svg';

export { chartCsv } from './chart-csv';
export { chartScene } from './chart-scene';
export { svgToPng } from './png';
export type { DrawOptions } from './scene';

/** A chart as an SVG document, drawn without a browser. */
export function drawSvg(chart: PreparedChart, options: DrawOptions): string {
  return sceneToSvg(chartScene(chart, options));
}
