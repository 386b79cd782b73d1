import { currentDataset } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { profile, rowCount } = await currentDataset(actor, params.id);
  const incomplete = profile.filter((column) => column.missing > 0);
  // fromEntries makes every name an own property, `__proto__` included.
  return Object.fromEntries(
    incomplete.map(({ name, missing }) => [
      name,
      { count: missing, percentage: Math.round((missing / rowCount) * 10_000) / 100 },
    ]),
  );
});
