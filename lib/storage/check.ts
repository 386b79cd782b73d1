import { randomUUID } from 'node:crypto';
import { storage } from '@/lib/storage';

/** Throws when nothing can be stored. */
export async function checkStorage(): Promise<void> {
  const prefix = `checks/${randomUUID()}`;
  await storage().put(`${prefix}/probe`, Buffer.from('ok'));
  await storage().deletePrefix(prefix);
}
