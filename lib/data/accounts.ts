import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { users } from '@/db/schema';
import { publicColumns, type User } from '@/lib/data/system/accounts';
import type { Actor } from './actor';

/** The actor's own account; undefined once it was deleted. */
export async function findOwnAccount(actor: Actor): Promise<User | undefined> {
  const [user] = await database().select(publicColumns).from(users).where(eq(users.id, actor.userId));
  return user;
}
