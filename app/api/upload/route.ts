import { limitUpload } from '@/lib/auth/rate-limit';
import { receiveUpload } from '@/lib/http/receive-upload';
import { route } from '@/lib/http/route';
import { createUpload } from '@/lib/services/datasets/create-upload';

export const POST = route({ auth: 'required' }, async ({ actor, request }) => {
  await limitUpload(actor);
  return Response.json(await createUpload(actor, await receiveUpload(request)), { status: 201 });
});
