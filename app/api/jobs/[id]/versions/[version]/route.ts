import { versionParams } from '@/lib/contract/recipe';
import { recipeOfVersion } from '@/lib/data/versions';
import { route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: versionParams }, async ({ actor, params: { id, version } }) => ({
  version,
  steps: await recipeOfVersion(actor, id, version),
}));
