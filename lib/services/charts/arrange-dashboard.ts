import type { DashboardJson } from '@/lib/contract/dashboards';
import type { Actor } from '@/lib/data/actor';
import { type NewArrangement, saveDashboard } from '@/lib/data/dashboards';
import { getDashboard } from './get-dashboard';

/** Saves where the charts stand. Throws as `saveDashboard`. */
export async function arrangeDashboard(
  actor: Actor,
  jobId: string,
  arrangement: NewArrangement,
): Promise<DashboardJson> {
  await saveDashboard(actor, jobId, arrangement);
  return getDashboard(actor, jobId);
}
