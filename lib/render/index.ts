import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartTheme } from '@/lib/charts/scene/palette';
import { type PictureOptions, pictureOf } from '@/lib/charts/scene/picture';
import { pictureToSvg } from './svg';

export { chartCsv } from './chart-csv';
export { svgToPng } from './png';

export interface DrawOptions extends PictureOptions {
  readonly theme: ChartTheme;
}

/** A chart as an SVG document, drawn without a browser. */
export function drawSvg(chart: PreparedChart, { theme, ...options }: DrawOptions): string {
  return pictureToSvg(pictureOf(chart, options), { theme });
}
