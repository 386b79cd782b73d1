import { count, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { recoveryCodes, secondFactors } from '@/db/schema';
import { AppError } from '@/lib/errors';
import type { Actor } from './actor';

export interface SecondFactor {
  sealedSecret: string;
  lastStep: number;
  /** Null for one that was begun and does not count yet. */
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
}

/** The actor's authenticator app; undefined without one. */
export async function findSecondFactor(actor: Actor): Promise<SecondFactor | undefined> {
  const [found] = await database().select().from(secondFactors).where(eq(secondFactors.userId, actor.userId));
  if (!found) return undefined;
  const [left] = await database()
    .select({ count: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.userId, actor.userId));
  const { sealedSecret, lastStep, confirmedAt } = found;
  return { sealedSecret, lastStep, confirmedAt, recoveryCodesLeft: left?.count ?? 0 };
}

/** Begins with an app, in place of one that was begun before. Throws `wrong_state` when there is one that counts. */
export async function beginSecondFactor(actor: Actor, sealedSecret: string): Promise<void> {
  const begun = await database()
    .insert(secondFactors)
    .values({ userId: actor.userId, sealedSecret })
    .onConflictDoUpdate({
      target: secondFactors.userId,
      set: { sealedSecret, lastStep: 0 },
      setWhere: sql`${secondFactors.confirmedAt} is null`,
    })
    .returning({ userId: secondFactors.userId });
  if (begun.length === 0)
    throw new AppError('wrong_state', 'You have an authenticator app already. Turn it off first.');
}

/** Makes the app that was begun count, with the digests of its recovery codes. */
export async function confirmSecondFactor(
  actor: Actor,
  lastStep: number,
  codeHashes: readonly string[],
): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(secondFactors)
      .set({ lastStep, confirmedAt: sql`now()` })
      .where(eq(secondFactors.userId, actor.userId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.userId));
    await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId: actor.userId, codeHash })));
  });
}

/** Does without the app from now on. Whether there was one. */
export async function removeSecondFactor(actor: Actor): Promise<boolean> {
  return database().transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.userId));
    const removed = await tx
      .delete(secondFactors)
      .where(eq(secondFactors.userId, actor.userId))
      .returning({ userId: secondFactors.userId });
    return removed.length > 0;
  });
}
