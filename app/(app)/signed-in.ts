import 'server-only';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { withCallbackUrl } from '@/components/auth/safe-callback-url';
import { currentUser } from '@/lib/auth/current-actor';

/** The signed-in person, asked for once a request. */
export const signedInUser = cache(async () => currentUser(await headers()));

/** The signed-in person; anybody else is sent to the login page, and from there back to `path`. */
export async function requireUser(path: string) {
  const user = await signedInUser();
  if (!user) redirect(withCallbackUrl('/login', path));
  return user;
}
