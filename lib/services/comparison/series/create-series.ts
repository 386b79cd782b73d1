import { matchSchemas } from '@/lib/comparison';
import { orderOfPeriods } from '@/lib/comparison/series/period-name';
import type { NewSeries, SeriesJson } from '@/lib/contract/comparison-series';
import type { Actor } from '@/lib/data/actor';
import { datasetsOfSeries, insertSeries } from '@/lib/data/comparison-series';
import { rememberedPairs } from '@/lib/data/comparisons';
import { requireWritableJob } from '@/lib/data/jobs';
import { AppError } from '@/lib/errors';
import { loadPeriod } from '@/lib/services/comparison/periods';
import { inTurns } from '@/lib/services/in-turns';
import { openSeries } from './open-series';
import { seriesJson } from './series-json';

/**
 * Compares several datasets of one thing over time: each is matched with the first, pairs that the workspace confirmed before first.
 *
 * @throws AppError `invalid_input` for a dataset named twice or several workspaces, `not_found`, `forbidden`, `wrong_state`
 */
export async function createSeries(actor: Actor, { job_ids: asked, order }: NewSeries): Promise<SeriesJson> {
  if (new Set(asked).size < asked.length) throw new AppError('invalid_input', 'A dataset stands in a series once.');
  const { workspaceId, filenames } = await datasetsOfSeries(actor, asked);
  const places = order === 'given' ? asked.map((_, place) => place) : orderOfPeriods(filenames);
  const [first, ...others] = places.flatMap((place) => asked[place] ?? []);
  if (first === undefined) throw new AppError('invalid_input', 'A series needs datasets.');
  await requireWritableJob(actor, first);
  const [{ table }, remembered] = await Promise.all([loadPeriod(actor, first), rememberedPairs(actor, workspaceId)]);
  const later = await inTurns(others, async (jobId) => {
    const { matches } = matchSchemas(table, (await loadPeriod(actor, jobId)).table, { remembered });
    return { jobId, mapping: matches.map((match) => ({ first: match.first, second: match.second })) };
  });
  const { id } = await insertSeries(actor, { jobId: first, later });
  return seriesJson(await openSeries(actor, id));
}
