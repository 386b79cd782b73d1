import 'server-only';

import { headers } from 'next/headers';
import { cache } from 'react';
import { AppError } from '@/lib/errors';
import { linkContent, type SharedContent } from '@/lib/services/sharing/linked-content';
import { type LivingLink, openLink } from '@/lib/services/sharing/open-link';

export type Opened =
  | { state: 'dead' }
  | { state: 'locked' }
  | { state: 'open'; link: LivingLink; content: SharedContent };

/** The link at this address with what it shows, opened once a request. */
export const openShared = cache(async (token: string): Promise<Opened> => {
  try {
    const opened = await openLink(token, await headers());
    return opened.state === 'open' ? { ...opened, content: await linkContent(opened.link) } : opened;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return { state: 'dead' };
    throw error;
  }
});
