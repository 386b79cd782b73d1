import { idParams } from '@/lib/contract/common';
import { derivePreviewBody } from '@/lib/contract/shapes';
import { route } from '@/lib/http/route';
import { previewDerived } from '@/lib/services/shape/preview-derived';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: derivePreviewBody },
  ({ actor, params, body }) => previewDerived(actor, params.id, body),
);
