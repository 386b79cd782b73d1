import { idParams } from '@/lib/contract/common';
import { dashboardFileQuery } from '@/lib/contract/dashboards';
import { attachment } from '@/lib/http/attachment';
import { route } from '@/lib/http/route';
import { exportDashboard } from '@/lib/services/charts/export-dashboard';

export const GET = route(
  { auth: 'required', params: idParams, query: dashboardFileQuery },
  async ({ actor, params }) => {
    const { title, pdf } = await exportDashboard(actor, params.id);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': attachment(`${title.slice(0, 120)}.pdf`),
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
