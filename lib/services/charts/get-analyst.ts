import { analystConfig } from '@/lib/analyst';
import type { AnalystJson } from '@/lib/contract/goals';
import type { Actor } from '@/lib/data/actor';
import { analystPermission } from '@/lib/data/analyst';

/** Who answers for this dataset, and what leaves the installation. Throws `not_found`. */
export async function getAnalyst(actor: Actor, jobId: string): Promise<AnalystJson> {
  const { allowsModel, canChange } = await analystPermission(actor, jobId);
  const { isConfigured, model, host, sends } = analystConfig();
  return {
    is_configured: isConfigured,
    model,
    host,
    is_enabled: allowsModel,
    can_change: canChange,
    sends: [...sends],
  };
}
