import { datasetAnnotationBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { annotateDataset } from '@/lib/services/annotations/annotate-dataset';
import { listDatasetAnnotations } from '@/lib/services/annotations/list-dataset-annotations';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listDatasetAnnotations(actor, params.id),
);

export const POST = route(
  { auth: 'required', params: idParams, body: datasetAnnotationBody },
  async ({ actor, params, body }) => created(await annotateDataset(actor, params.id, body)),
);
