import type { PreparedChart } from '@/lib/charts/chart';
import { chartCsv, drawSvg, svgToPng } from '@/lib/draw';

export const FILE_FORMATS = ['png', 'svg', 'csv'] as const;

interface FileOptions {
  format: (typeof FILE_FORMATS)[number];
  theme: 'light' | 'dark';
  /** Where the data is from; a line below the chart. */
  source: string;
  /** For a CSV that a spreadsheet opens. */
  escapeFormulas: boolean;
}

const SIZE = { width: 960, height: 540 };
const SCALE = 2;

/** A chart as a file: PNG at twice its size, SVG, or its data as CSV. */
export async function chartFile(
  chart: PreparedChart,
  { format, theme, source, escapeFormulas }: FileOptions,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; contentType: string }> {
  if (format === 'csv') return { body: chartCsv(chart, { escapeFormulas }), contentType: 'text/csv; charset=utf-8' };
  const svg = drawSvg(chart, { ...SIZE, theme, withTitle: true, ...(source !== '' && { source }) });
  if (format === 'svg') return { body: svg, contentType: 'image/svg+xml' };
  return { body: new Uint8Array(await svgToPng(svg, { scale: SCALE })), contentType: 'image/png' };
}
