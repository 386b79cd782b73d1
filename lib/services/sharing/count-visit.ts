import { countView, type LivingLink } from '@/lib/data/system/links';
import { isVisit } from './visit';

/** Counts that the link's content was shown to somebody, if somebody it was. */
export async function countVisit(link: LivingLink, headers: Headers): Promise<void> {
  if (isVisit(headers)) await countView(link);
}
