/** Second factors of somebody who has shown the password, and is not signed in before they have shown this as well. */
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import { recoveryCodes, secondFactors } from '@/db/schema';

/** What a code is checked against; undefined for somebody who signs in without. */
export async function findDemandedFactor(
  userId: string,
): Promise<{ sealedSecret: string; lastStep: number } | undefined> {
  const [found] = await database()
    .select({ sealedSecret: secondFactors.sealedSecret, lastStep: secondFactors.lastStep })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)));
  return found;
}

/** Uses the code of a step up. Whether nobody else was quicker. */
export async function takeStep(userId: string, step: number): Promise<boolean> {
  const used = await database()
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
    .returning({ userId: secondFactors.userId });
  return used.length > 0;
}

/** Uses a recovery code up. Whether there was one. */
export async function takeRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
  const used = await database()
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ userId: recoveryCodes.userId });
  return used.length > 0;
}
