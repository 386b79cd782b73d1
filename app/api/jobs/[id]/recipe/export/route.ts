import { exportRecipe } from '@/lib/cleaning/exchange';
import { currentVersion } from '@/lib/data/versions';
import { download } from '@/lib/http/download';
import { idParams, route } from '@/lib/http/route';
import { sourceColumns } from '@/lib/services/datasets/stages/source';
import { derivedFilename } from '@/lib/text/filename';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { recipe, dataset } = await currentVersion(actor, params.id);
  const file = exportRecipe(recipe, await sourceColumns(dataset.sourceTableKey));
  return download([Buffer.from(`${JSON.stringify(file, null, 2)}\n`)], {
    filename: derivedFilename(dataset.filename, 'recipe.json'),
    contentType: 'application/json; charset=utf-8',
  });
});
