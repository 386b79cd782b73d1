import { createHash } from 'node:crypto';
import { z } from 'zod';
import { horizontalHeight, isHorizontal, roughMeasure } from '@/lib/charts/scene/layout';
import type { ChartJson } from '@/lib/contract/charts';
import { findChart } from '@/lib/data/charts';
import { getJob } from '@/lib/data/jobs';
import { escapeFormulasQuery, INERT, isOn } from '@/lib/http/download';
import { idParams, route } from '@/lib/http/route';
import { chartCsv, drawSvg, svgToPng } from '@/lib/render';
import { chartJson, refreshChart } from '@/lib/services/charts';
import { attachment } from '@/lib/text/filename';

const side = z.coerce.number().int().min(160).max(4000);
const query = escapeFormulasQuery.extend({
  format: z.enum(['png', 'svg', 'csv']).default('png'),
  theme: z.enum(['light', 'dark']).default('light'),
  width: side.default(960),
  height: side.optional(),
});
type Query = z.output<typeof query>;

const CONTENT_TYPE = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv; charset=utf-8' } as const;
const DEFAULT_HEIGHT = 540;
const MOST_HEIGHT = 4000;
/** Of a PNG, which is drawn in memory, four bytes each; larger drawings are enlarged less than twice. */
const MOST_PIXELS = 16_000_000;

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query, request }) => {
  const row = await findChart(actor, params.id);
  const [{ filename }, chart] = [await getJob(actor, row.jobId), chartJson(await refreshChart(row))];
  const etag = `"${createHash('sha256')
    .update(JSON.stringify([chart, filename, query]))
    .digest('base64url')
    .slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(await bytesOf(chart, filename, query), {
    headers: {
      ...headers,
      ...INERT,
      'Content-Type': CONTENT_TYPE[query.format],
      'Content-Disposition': attachment(`${chart.title.slice(0, 120)}.${query.format}`),
    },
  });
});

async function bytesOf(chart: ChartJson, filename: string, query: Query): Promise<BodyInit> {
  const { format, theme, width } = query;
  if (format === 'csv') return chartCsv(chart, { escapeFormulas: isOn(query.escape_formulas) });
  const isLying = isHorizontal(chart, width, roughMeasure(11));
  const tall = isLying ? Math.min(MOST_HEIGHT, horizontalHeight(chart, DEFAULT_HEIGHT)) : DEFAULT_HEIGHT;
  const source = `Source: ${filename}, version ${chart.version}, ${chart.config.counts.rows.toLocaleString('en')} rows`;
  const height = query.height ?? tall;
  const svg = drawSvg(chart, { width, height, theme, withTitle: true, source });
  if (format === 'svg') return svg;
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  return new Uint8Array(await svgToPng(svg, { scale }));
}
