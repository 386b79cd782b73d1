import type { NotificationKind } from '@/lib/contract/notifications';
import type { DigestItem } from '@/lib/data/system/digests';
import type { Mail } from '@/lib/mail';
import { plural } from '@/lib/text/words';

const DID: Record<NotificationKind, string> = {
  mention: 'mentioned you on',
  reply: 'answered on',
  resolved: 'resolved',
};

/** More would not be read. */
const MOST_ITEMS = 20;
const MOST_TEXT = 300;

/** What is written to somebody who was mentioned or answered and has not looked. */
export function digestMail(items: readonly DigestItem[], baseUrl: string): Omit<Mail, 'to'> {
  const paragraphs = items.slice(0, MOST_ITEMS).map((item) => {
    const { kind, actorName, label, text, filename, jobId, chartId } = item;
    const url = new URL(`/jobs/${jobId}${chartId === null ? '' : `/charts/${chartId}`}`, baseUrl).href;
    const quoted = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
    return `${actorName ?? 'A former member'} ${DID[kind]} “${label}” (${filename}):\n${quoted}\n${url}`;
  });
  const rest = items.length - paragraphs.length;
  return {
    subject: `RefineX: ${plural(items.length, 'annotation')} for you`,
    text: [...paragraphs, ...(rest > 0 ? [`And ${rest} more.`] : []), ''].join('\n\n'),
  };
}
