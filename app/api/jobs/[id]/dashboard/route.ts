import { idParams } from '@/lib/contract/common';
import { dashboardBody } from '@/lib/contract/dashboards';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { arrangeDashboard } from '@/lib/services/charts/arrange-dashboard';
import { getDashboard } from '@/lib/services/charts/get-dashboard';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getDashboard(actor, params.id));

const options = { auth: 'required', params: idParams, body: dashboardBody } as const;

export const PUT = route(options, ({ actor, params, body, request }) => {
  const { title, items, version } = body;
  return arrangeDashboard(actor, params.id, { title, items, expectedVersion: expectedVersion(request) ?? version });
});
