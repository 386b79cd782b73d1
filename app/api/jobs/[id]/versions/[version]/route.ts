import { z } from 'zod';
import { recipeOfVersion } from '@/lib/data/versions';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).max(999_999_999) });

export const GET = route({ auth: 'required', params }, async ({ actor, params: { id, version } }) => ({
  version,
  steps: await recipeOfVersion(actor, id, version),
}));
