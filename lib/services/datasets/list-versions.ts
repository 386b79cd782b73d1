import type { Page } from '@/lib/contract/common';
import type { VersionJson } from '@/lib/contract/recipe';
import type { Actor } from '@/lib/data/actor';
import { listVersionRows } from '@/lib/data/versions';

/** Every version there was, newest first. Throws `not_found`. */
export async function listVersions(actor: Actor, jobId: string, page: Page): Promise<VersionJson[]> {
  return (await listVersionRows(actor, jobId, page)).map((row) => ({
    version: row.version,
    action: row.action,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
    row_count: row.rowCount,
    column_count: row.columnCount,
    quality_score: row.qualityScore,
    is_current: row.isCurrent,
  }));
}
