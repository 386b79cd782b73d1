import { z } from 'zod';
import { idParams, route } from '@/lib/http/route';
import { getAnalyst, setAnalyst } from '@/lib/services/charts/analyst';

const body = z.strictObject({ is_enabled: z.boolean() });

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getAnalyst(actor, params.id));

export const PUT = route({ auth: 'required', params: idParams, body }, ({ actor, params, body }) =>
  setAnalyst(actor, params.id, body.is_enabled),
);
