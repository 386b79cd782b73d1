import { resolveMapping } from '@/lib/comparison';
import type { ConfirmSeries } from '@/lib/contract/comparison-series';
import type { Actor } from '@/lib/data/actor';
import { changeSeriesPeriod } from '@/lib/data/comparison-series';
import { AppError } from '@/lib/errors';
import { confirmedHeaders } from '@/lib/services/comparison/confirmed-headers';
import { openSeries } from './open-series';

/**
 * Replaces how one period is mapped to the first, and remembers the headers.
 *
 * @throws AppError `invalid_input` for an unknown column or one used twice, and then nothing is stored; `not_found`, `forbidden`
 */
export async function confirmSeriesMapping(
  actor: Actor,
  id: string,
  { job_id: jobId, mapping: asked }: ConfirmSeries,
): Promise<{ success: true }> {
  const { first, later } = await openSeries(actor, id);
  const period = later.find(({ period }) => period.dataset.jobId === jobId)?.period;
  if (period === undefined) throw new AppError('not_found', 'This series has no such later period.');
  const mapping = resolveMapping(first.table, period.table, asked);
  await changeSeriesPeriod(actor, id, { jobId, mapping }, confirmedHeaders(first.table, period.table, mapping));
  return { success: true };
}
