import { annotationBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { annotateChart } from '@/lib/services/annotations/annotate-chart';
import { listAnnotations } from '@/lib/services/annotations/list-annotations';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listAnnotations(actor, params.id),
);

export const POST = route(
  { auth: 'required', params: idParams, body: annotationBody },
  async ({ actor, params, body: { data_point_index, place, ...written } }) =>
    created(
      await annotateChart(actor, params.id, {
        ...written,
        place: place ?? { on: 'point', index: data_point_index ?? 0, series: null },
      }),
    ),
);
