import { z } from 'zod';
import { escapeFormulasQuery, INERT, isOn } from '@/lib/http/download';
import { attachment } from '@/lib/http/filename';
import { route } from '@/lib/http/route';
import { chartFile, FILE_FORMATS } from '@/lib/sharing/chart-file';
import { linkedChart } from '@/lib/sharing/content';
import { requireOpenLink } from '@/lib/sharing/open-link';
import { tokenParams } from '@/lib/sharing/token';

const query = escapeFormulasQuery.extend({
  format: z.enum(FILE_FORMATS).default('png'),
  theme: z.enum(['light', 'dark']).default('light'),
  /** One of the charts of a dashboard. */
  chart: z.uuid().optional(),
});

/** A chart of an opened link as a file. */
export const GET = route({ auth: 'none', params: tokenParams, query }, async ({ request, params, query }) => {
  const link = await requireOpenLink(params.token, request.headers);
  const { chart, source } = await linkedChart(link, query.chart);
  const file = await chartFile(chart, {
    format: query.format,
    theme: query.theme,
    source: source.join(' · '),
    escapeFormulas: isOn(query.escape_formulas),
  });
  return new Response(file.body, {
    headers: {
      ...INERT,
      'Content-Type': file.contentType,
      'Content-Disposition': attachment(`${chart.title}.${query.format}`),
      'Cache-Control': 'no-store',
    },
  });
});
