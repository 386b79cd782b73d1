import { env } from '@/lib/env';

/** The address of a link, as people open it. */
export const shareUrl = (token: string): string => new URL(`/share/${token}`, env().NEXTAUTH_URL).href;
