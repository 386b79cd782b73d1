import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { charts, comparisons, shareLinks, uploadJobs, users, workspaces } from '@/db/schema';
import type { ShareKind } from '@/lib/contract/sharing';
import { AppError } from '@/lib/errors';
import { notFound } from './access';
import type { Actor } from './actor';
import { findChart } from './charts';
import { findComparison } from './comparisons';
import { requireJob, requireWritableJob } from './jobs';
import type { Transaction } from './system/version-rows';
import { inWritableJob } from './writable-job';

type ShareRow = typeof shareLinks.$inferSelect;

/** What a link shows: a kept chart, a comparison, or the dashboard of a dataset, by the id of the dataset. */
export interface ShareTarget {
  readonly kind: ShareKind;
  readonly id: string;
}

export type NewShare = Pick<ShareRow, 'tokenHash' | 'tokenHint' | 'passwordHash' | 'expiresAt'>;

/** A link as its makers see it. */
export type Share = Pick<
  ShareRow,
  'id' | 'kind' | 'tokenHint' | 'expiresAt' | 'viewCount' | 'lastViewedAt' | 'createdAt'
> & { hasPassword: boolean; isExpired: boolean; createdBy: string | null };

/** The dataset of what is shared, when the actor may see it. Throws `not_found`. */
async function jobOf(actor: Actor, { kind, id }: ShareTarget): Promise<string> {
  if (kind === 'chart') return (await findChart(actor, id)).jobId;
  if (kind === 'comparison') return (await findComparison(actor, id)).jobId1;
  return (await requireJob(actor, id)).id;
}

const SHOWING: Readonly<Record<ShareKind, (id: string) => SQL | undefined>> = {
  chart: (id) => eq(shareLinks.chartId, id),
  comparison: (id) => eq(shareLinks.comparisonId, id),
  dashboard: (id) => and(eq(shareLinks.jobId, id), eq(shareLinks.kind, 'dashboard')),
};

const livingLinksTo = ({ kind, id }: ShareTarget): SQL | undefined =>
  and(SHOWING[kind](id), isNull(shareLinks.revokedAt));

/** Throws unless the actor may share this: `not_found`, `forbidden` for a viewer and where the workspace allows no links. */
export async function requireShareable(actor: Actor, target: ShareTarget): Promise<void> {
  const jobId = await jobOf(actor, target);
  await requireWritableJob(actor, jobId);
  await requireLinksAllowed(database(), jobId);
}

async function requireLinksAllowed(db: Pick<Transaction, 'select'>, jobId: string): Promise<void> {
  const [policy] = await db
    .select({ allowsLinks: workspaces.allowsLinks })
    .from(uploadJobs)
    .innerJoin(workspaces, eq(workspaces.id, uploadJobs.workspaceId))
    .where(eq(uploadJobs.id, jobId));
  if (policy?.allowsLinks === false) {
    throw new AppError(
      'forbidden',
      'The admins of this workspace do not allow links to it for people without an account.',
    );
  }
}

/** Makes a link. Throws as `requireShareable`. */
export async function insertShare(actor: Actor, target: ShareTarget, share: NewShare): Promise<{ id: string }> {
  const jobId = await jobOf(actor, target);
  const chartId = target.kind === 'chart' ? target.id : null;
  const comparisonId = target.kind === 'comparison' ? target.id : null;
  return inWritableJob(actor, jobId, async (tx) => {
    await requireLinksAllowed(tx, jobId);
    if (chartId !== null) {
      const [chart] = await tx.select({ id: charts.id }).from(charts).where(eq(charts.id, chartId)).for('key share');
      if (!chart) throw notFound('chart');
    }
    if (comparisonId !== null) {
      const [comparison] = await tx
        .select({ id: comparisons.id })
        .from(comparisons)
        .where(eq(comparisons.id, comparisonId))
        .for('key share');
      if (!comparison) throw notFound('comparison');
    }
    const [row] = await tx
      .insert(shareLinks)
      .values({ ...share, kind: target.kind, jobId, chartId, comparisonId, createdBy: actor.userId })
      .returning({ id: shareLinks.id });
    if (!row) throw new Error('The inserted link was not returned.');
    return row;
  });
}

/** The links that were not revoked, expired ones included, newest first. Throws `not_found` for what they show. */
export async function listShares(actor: Actor, target: ShareTarget): Promise<Share[]> {
  await jobOf(actor, target);
  return database()
    .select({
      id: shareLinks.id,
      kind: shareLinks.kind,
      tokenHint: shareLinks.tokenHint,
      hasPassword: sql<boolean>`${shareLinks.passwordHash} is not null`,
      expiresAt: shareLinks.expiresAt,
      isExpired: sql<boolean>`coalesce(${shareLinks.expiresAt} <= now(), false)`,
      viewCount: shareLinks.viewCount,
      lastViewedAt: shareLinks.lastViewedAt,
      createdAt: shareLinks.createdAt,
      createdBy: users.name,
    })
    .from(shareLinks)
    .leftJoin(users, eq(users.id, shareLinks.createdBy))
    .where(livingLinksTo(target))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id));
}

/**
 * Ends a link, named by its id or by the digest of its token. The row stays, so that its token is never given again. Throws
 * `not_found` when there is no such link to this, or it was revoked before; `forbidden` for a viewer.
 */
export async function revokeShare(
  actor: Actor,
  target: ShareTarget,
  link: { id: string } | { tokenHash: string },
): Promise<void> {
  const jobId = await jobOf(actor, target);
  const named = 'id' in link ? eq(shareLinks.id, link.id) : eq(shareLinks.tokenHash, link.tokenHash);
  await inWritableJob(actor, jobId, async (tx) => {
    const revoked = await tx
      .update(shareLinks)
      .set({ revokedAt: sql`now()` })
      .where(and(livingLinksTo(target), named))
      .returning({ id: shareLinks.id });
    if (revoked.length === 0) throw notFound('link');
  });
}
