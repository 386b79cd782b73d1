import { annotationBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { annotate } from '@/lib/services/charts/annotate';
import { listAnnotations } from '@/lib/services/charts/list-annotations';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listAnnotations(actor, params.id),
);

export const POST = route(
  { auth: 'required', params: idParams, body: annotationBody },
  async ({ actor, params, body }) =>
    created(await annotate(actor, params.id, { place: body.data_point_index, text: body.text })),
);
