import { z } from 'zod';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';
import { dashboardPdf } from '@/lib/render/dashboard-pdf';
import { dashboardCharts } from '@/lib/services/charts/dashboard';
import { attachment } from '@/lib/text/filename';

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
