import { z } from 'zod';
import { dashboardCharts } from '@/lib/charting/dashboard';
import { currentDataset } from '@/lib/data/datasets';
import { dashboardPdf } from '@/lib/draw/dashboard-pdf';
import { attachment } from '@/lib/http/filename';
import { idParams, route } from '@/lib/http/route';

const query = z.object({ format: z.enum(['pdf']).default('pdf') });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params }) => {
  const { filename, version, summary } = await currentDataset(actor, params.id);
  const { dashboard, charts } = await dashboardCharts(actor, params.id);
  const rows = summary.row_count_after.toLocaleString('en');
  const source = `Source: ${filename}, version ${version}, ${rows} rows`;
  const bytes = await dashboardPdf(
    dashboard.title,
    source,
    charts.map(({ chart, place }) => ({ chart, ...place })),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`${dashboard.title.slice(0, 120)}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  });
});
