import { and, asc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleaningPresets, memberships, uploadJobs, users, workspaces } from '@/db/schema';
import type { Step } from '@/lib/cleaning/recipe';
import { AppError } from '@/lib/errors';
import { forbidden, notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

export type PresetRow = typeof cleaningPresets.$inferSelect;

export interface ListedPreset extends PresetRow {
  readonly author: string | null;
  readonly canChange: boolean;
}

/** Saved ways to clean the actor may use, by name. */
export async function listPresets(actor: Actor): Promise<ListedPreset[]> {
  const rows = await database()
    .select({
      preset: cleaningPresets,
      author: users.name,
      canChange: sql<boolean>`${writableBy(actor, cleaningPresets.workspaceId)}`,
    })
    .from(cleaningPresets)
    .leftJoin(users, eq(users.id, cleaningPresets.createdBy))
    .where(readableBy(actor, cleaningPresets.workspaceId))
    .orderBy(asc(sql`lower(${cleaningPresets.name})`), asc(cleaningPresets.id));
  return rows.map(({ preset, author, canChange }) => ({ ...preset, author, canChange }));
}

/** A saved way to clean. Throws `not_found`. */
export async function findPreset(actor: Actor, presetId: string): Promise<PresetRow> {
  const [preset] = await database()
    .select()
    .from(cleaningPresets)
    .where(and(eq(cleaningPresets.id, presetId), readableBy(actor, cleaningPresets.workspaceId)));
  if (!preset) throw notFound('preset');
  return preset;
}

/** Saves a way to clean in the workspace of a dataset. Throws `not_found`, `forbidden`, `invalid_input` for a name that is taken. */
export async function insertPreset(
  actor: Actor,
  jobId: string,
  { name, steps }: { name: string; steps: Step[] },
): Promise<PresetRow> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [job] = await tx
      .select({ workspaceId: uploadJobs.workspaceId })
      .from(uploadJobs)
      .where(eq(uploadJobs.id, jobId));
    const [preset] = await tx
      .insert(cleaningPresets)
      .values({ workspaceId: job?.workspaceId ?? '', createdBy: actor.userId, name, steps })
      .onConflictDoNothing()
      .returning();
    if (!preset) throw nameTaken(name);
    return preset;
  });
}

/** Gives a saved way to clean another name. Throws as `insertPreset`. */
export async function renamePreset(actor: Actor, presetId: string, name: string): Promise<PresetRow> {
  const { workspaceId } = await findPreset(actor, presetId);
  const isTaken = sql`exists (select 1 from ${cleaningPresets} other where other.workspace_id = ${workspaceId}
    and lower(other.name) = lower(${name}) and other.id <> ${presetId})`;
  const [renamed] = await database()
    .update(cleaningPresets)
    .set({ name })
    .where(and(eq(cleaningPresets.id, presetId), writableBy(actor, cleaningPresets.workspaceId), sql`not ${isTaken}`))
    .returning();
  if (renamed) return renamed;
  await requireWritablePreset(actor, presetId);
  throw nameTaken(name);
}

/** Deletes a saved way to clean; who chose it has chosen nothing then. Throws `not_found`, `forbidden`. */
export async function deletePreset(actor: Actor, presetId: string): Promise<void> {
  const isDeleted = await database().transaction(async (tx) => {
    const deleted = await tx
      .delete(cleaningPresets)
      .where(and(eq(cleaningPresets.id, presetId), writableBy(actor, cleaningPresets.workspaceId)))
      .returning({ id: cleaningPresets.id });
    if (deleted.length === 0) return false;
    await tx.update(users).set({ preset: null }).where(eq(users.preset, presetId));
    await tx.update(workspaces).set({ defaultPreset: null }).where(eq(workspaces.defaultPreset, presetId));
    return true;
  });
  if (!isDeleted) await requireWritablePreset(actor, presetId);
}

async function requireWritablePreset(actor: Actor, presetId: string): Promise<void> {
  await findPreset(actor, presetId);
  const [writable] = await database()
    .select({ id: cleaningPresets.id })
    .from(cleaningPresets)
    .where(and(eq(cleaningPresets.id, presetId), writableBy(actor, cleaningPresets.workspaceId)));
  if (!writable) throw forbidden();
}

export interface ChosenPresets {
  readonly chosen: string | null;
  readonly workspaceDefault: string | null;
  readonly canSetDefault: boolean;
}

/** What the actor chose, and what a workspace offers: their own unless another is named. Throws `not_found`. */
export async function chosenPresets(actor: Actor, workspaceId?: string): Promise<ChosenPresets> {
  const which = workspaceId === undefined ? eq(workspaces.personalOf, actor.userId) : eq(workspaces.id, workspaceId);
  const [found] = await database()
    .select({
      chosen: users.preset,
      workspaceDefault: workspaces.defaultPreset,
      canSetDefault: sql<boolean>`${memberships.role} = 'admin'`,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(workspaces, and(eq(workspaces.id, memberships.workspaceId), which))
    .where(eq(users.id, actor.userId));
  if (!found && workspaceId !== undefined) throw notFound('workspace');
  return found ?? { chosen: null, workspaceDefault: null, canSetDefault: false };
}

/** Remembers the way to clean the actor chose; null forgets it. */
export async function choosePreset(actor: Actor, preset: string | null): Promise<void> {
  await database().update(users).set({ preset }).where(eq(users.id, actor.userId));
}

const nameTaken = (name: string): AppError => {
  const message = `There is already a preset called “${name}”.`;
  return new AppError('invalid_input', message, { fields: { name: message } });
};
