import { z } from 'zod';
import { escapeFormulasQuery, INERT, isOn } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { chartFile, FILE_FORMATS } from '@/lib/services/sharing/chart-file';
import { linkedChart } from '@/lib/services/sharing/content';
import { requireOpenLink } from '@/lib/services/sharing/open-link';
import { tokenParams } from '@/lib/services/sharing/token';
import { attachment } from '@/lib/text/filename';

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
