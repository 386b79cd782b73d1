import { sharedFileQuery } from '@/lib/contract/charts';
import { tokenParams } from '@/lib/contract/sharing';
import { attachment } from '@/lib/http/attachment';
import { INERT } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportSharedChart } from '@/lib/services/sharing/export-shared-chart';

/** A chart of an opened link as a file. Never kept by a browser: the link may be revoked, or locked for the next reader. */
export const GET = route(
  { auth: 'none', params: tokenParams, query: sharedFileQuery },
  async ({ request, params, query }) => {
    const { title, file } = await exportSharedChart(params.token, query, request.headers);
    return new Response(await file.body(), {
      headers: {
        ...INERT,
        'Content-Type': file.contentType,
        'Content-Disposition': attachment(`${title}.${query.format}`),
        'Cache-Control': 'no-store',
      },
    });
  },
);
