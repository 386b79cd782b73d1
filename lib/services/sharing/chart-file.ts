import type { PreparedChart } from '@/lib/charts/chart';
import { horizontalHeight, isHorizontal, roughMeasure } from '@/lib/charts/scene/layout';
import { chartCsv, drawSvg, svgToPng } from '@/lib/render';
import { drawnPictures } from './drawn-pictures';

export const FILE_FORMATS = ['png', 'svg', 'csv'] as const;

interface FileOptions {
  format: (typeof FILE_FORMATS)[number];
  theme: 'light' | 'dark';
  /** Where the data is from; a line below the chart. */
  source: string;
  /** For a CSV that a spreadsheet opens. */
  escapeFormulas: boolean;
}

const WIDTH = 960;
const HEIGHT = 540;
const MOST_HEIGHT = 4000;
const LABEL_PX = 11;
const SCALE = 2;

/** Lying bars take as much room as they need. */
function heightOf(chart: PreparedChart): number {
  if (!isHorizontal(chart, WIDTH, roughMeasure(LABEL_PX))) return HEIGHT;
  return Math.min(MOST_HEIGHT, horizontalHeight(chart, HEIGHT));
}

/** A chart as a file: PNG at twice its size, SVG, or its data as CSV. */
export async function chartFile(
  chart: PreparedChart,
  { format, theme, source, escapeFormulas }: FileOptions,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; contentType: string }> {
  if (format === 'csv') return { body: chartCsv(chart, { escapeFormulas }), contentType: 'text/csv; charset=utf-8' };
  const size = { width: WIDTH, height: heightOf(chart) };
  const draw = () => drawSvg(chart, { ...size, theme, withTitle: true, ...(source !== '' && { source }) });
  if (format === 'svg') return { body: draw(), contentType: 'image/svg+xml' };
  const contents = ['chart', chart, size, theme, source];
  const png = await drawnPictures().of(contents, () => svgToPng(draw(), { scale: SCALE }));
  return { body: new Uint8Array(png), contentType: 'image/png' };
}
