import { idParams } from '@/lib/contract/common';
import { download } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportRecipe } from '@/lib/services/datasets/export-recipe';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { filename, text } = await exportRecipe(actor, params.id);
  return download([Buffer.from(text)], { filename, contentType: 'application/json; charset=utf-8' });
});
