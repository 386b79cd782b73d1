import { chartFileQuery } from '@/lib/contract/charts';
import { idParams } from '@/lib/contract/common';
import { attachment } from '@/lib/http/attachment';
import { INERT } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportChart } from '@/lib/services/charts/export-chart';

const options = { auth: 'required', params: idParams, query: chartFileQuery } as const;

export const GET = route(options, async ({ actor, params, query, request }) => {
  const { title, file } = await exportChart(actor, params.id, query);
  const headers = { ETag: file.etag, 'Cache-Control': 'private, no-store' };
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  return new Response(await file.body(), {
    headers: {
      ...headers,
      ...INERT,
      'Content-Type': file.contentType,
      'Content-Disposition': attachment(`${title.slice(0, 120)}.${query.format}`),
    },
  });
});
