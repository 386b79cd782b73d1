import { createHash } from 'node:crypto';
import type { PreparedChart } from '@/lib/charts/chart';
import type { Overlay } from '@/lib/charts/scene/overlay';
import { pictureHeight } from '@/lib/charts/scene/picture';
import type { CHART_FILE_FORMATS } from '@/lib/contract/charts';
import { chartCsv, drawSvg, svgToPng } from '@/lib/render';
import { drawnPictures } from './drawn-pictures';

export interface ChartFileOptions {
  format: (typeof CHART_FILE_FORMATS)[number];
  theme: 'light' | 'dark';
  /** CSS pixels; the height the chart needs when it is left out. */
  width?: number;
  height?: number | undefined;
  /** Where the data is from; a line below the chart. */
  source: string;
  /** For a CSV that a spreadsheet opens. */
  escapeFormulas: boolean;
  /** What is written on it. */
  overlay?: Overlay | undefined;
}

/** A chart as a file, not drawn before it is asked for. */
export interface ChartFile {
  contentType: string;
  /** Another one whenever the bytes may be others: an entity tag. */
  etag: string;
  body(): Promise<string | Uint8Array<ArrayBuffer>>;
}

const CONTENT_TYPES = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv; charset=utf-8' } as const;
const WIDTH = 960;
const HEIGHT = 540;
const MOST_HEIGHT = 4000;
/** A PNG has twice the pixels of its size, up to so many: it is drawn in memory, four bytes each. */
const SCALE = 2;
const MOST_PIXELS = 16_000_000;

/** A chart as a PNG, an SVG, or its data as CSV. A PNG that was just drawn is not drawn again. */
export function chartFile(chart: PreparedChart, options: ChartFileOptions): ChartFile {
  const { format, theme, width = WIDTH, source, escapeFormulas, overlay } = options;
  const size = { width, height: options.height ?? pictureHeight(chart, width, HEIGHT, MOST_HEIGHT, overlay) };
  const around = { ...(source !== '' && { source }), ...(overlay && { overlay }) };
  const svg = () => drawSvg(chart, { ...size, theme, withTitle: true, ...around });
  const contents = ['chart', chart, size, theme, source, overlay ?? null];
  const bodies = {
    csv: async () => chartCsv(chart, { escapeFormulas }),
    svg: async () => svg(),
    png: async () => {
      const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
      return new Uint8Array(await drawnPictures().of(contents, () => svgToPng(svg(), { scale })));
    },
  };
  return { contentType: CONTENT_TYPES[format], etag: etagOf([contents, format, escapeFormulas]), body: bodies[format] };
}

function etagOf(contents: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(contents)).digest('base64url').slice(0, 27)}"`;
}
