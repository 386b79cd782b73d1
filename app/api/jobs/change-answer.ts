import { announceRecipe } from '@/app/api/announce';
import type { ChangeJson } from '@/lib/contract/datasets';
import type { Actor } from '@/lib/data/actor';
import { withdrawRecipe } from '@/lib/data/versions';
import type { ChangeOutcome } from '@/lib/services/datasets/change-recipe';

/** Starts the run a change needs, if any, and answers: 200 when the new version is there, 202 while it is being made. */
export async function answerChange(
  actor: Actor,
  outcome: ChangeOutcome,
  more: Record<string, unknown> = {},
): Promise<Response> {
  const { version, status } = outcome;
  if (status === 'processing') {
    const { jobId, requestId } = outcome;
    await announceRecipe({ jobId, requestId }).catch(async (error: unknown) => {
      await withdrawRecipe(actor, jobId, requestId);
      throw error;
    });
  }
  const change: ChangeJson = { success: true, version, status };
  return Response.json(
    { ...change, ...more },
    { status: status === 'processing' ? 202 : 200, headers: { 'Cache-Control': 'no-store', ETag: `"${version}"` } },
  );
}
