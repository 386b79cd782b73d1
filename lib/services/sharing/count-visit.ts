import { clientAddress } from '@/lib/auth/client-address';
import { countView, type LivingLink } from '@/lib/data/system/links';
import { type NewSecurityEvent, recordSecurity, workspaceOfJob } from '@/lib/data/system/security-log';
import { gathered } from './gathered';
import { isVisit } from './visit';

interface Visit {
  link: Pick<LivingLink, 'id' | 'jobId' | 'kind'> & { workspaceId?: string };
  address: string;
}

/** One statement a link, however many visit it meanwhile: they would wait for one another to count. */
const write = gathered(async (visits: readonly Visit[]) => {
  const counts = new Map<string, number>();
  for (const { link } of visits) counts.set(link.id, (counts.get(link.id) ?? 0) + 1);
  for (const [id, count] of counts) await countView({ id }, count);
  const events: NewSecurityEvent[] = [];
  for (const { link, address } of visits) {
    const workspaceId = link.workspaceId ?? (await workspaceOfJob(link.jobId)) ?? null;
    events.push({ kind: 'share_opened', workspaceId, subject: `${link.kind} link ${link.id}`, address });
  }
  await recordSecurity(...events);
});

/** Counts that the link's content was shown to somebody, if somebody it was, and says so in the security log. */
export async function countVisit(link: Visit['link'], headers: Headers): Promise<void> {
  if (isVisit(headers)) await write({ link, address: clientAddress(headers) });
}
