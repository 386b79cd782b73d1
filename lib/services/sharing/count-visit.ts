import { clientAddress } from '@/lib/auth/client-address';
import { countView, type LivingLink } from '@/lib/data/system/links';
import { recordSecurity, workspaceOfJob } from '@/lib/data/system/security-log';
import { isVisit } from './visit';

/** Counts that the link's content was shown to somebody, if somebody it was, and says so in the security log. */
export async function countVisit(link: LivingLink, headers: Headers): Promise<void> {
  if (!isVisit(headers)) return;
  await countView(link);
  const workspaceId = (await workspaceOfJob(link.jobId)) ?? null;
  const subject = `${link.kind} link ${link.id}`;
  await recordSecurity({ kind: 'share_opened', workspaceId, subject, address: clientAddress(headers) });
}
