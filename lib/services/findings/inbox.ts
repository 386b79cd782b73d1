import type { InboxItemJson } from '@/lib/contract/findings';
import type { Finding } from '@/lib/findings';
import { percent, plural } from '@/lib/text/words';
import { dismissedIds } from './decisions';
import { findingItems, isAskedByReading } from './inbox-findings';
import { type InboxSources, item } from './inbox-item';
import { offersOf, suggestionItem } from './inbox-suggestions';
import { workItems } from './inbox-work';

/** One list of all that is left to decide, the most valuable first: findings by cause, steps worth taking, and lists of cells. */
export function inboxItems(sources: InboxSources): { items: InboxItemJson[]; dismissed: number } {
  const dismissed = dismissedIds(sources.recipe);
  const open = { ...sources, suggestions: offersOf(sources, dismissed) };
  const isOpen = (finding: Finding) => !dismissed.has(finding.id) && !isAskedByReading(open, finding);
  const items = [
    ...findingItems(sources, isOpen),
    ...open.suggestions.map((suggestion) => suggestionItem(sources, suggestion)),
    ...recordItems(sources),
    ...workItems(sources),
  ].filter(({ item_id }) => !dismissed.has(item_id));
  return {
    items: items.sort((a, b) => b.worth - a.worth || (a.item_id < b.item_id ? -1 : 1)),
    dismissed: dismissed.size,
  };
}

/** What somebody looked at and left as it is, and would be asked about otherwise. */
export function leftItems(sources: InboxSources): InboxItemJson[] {
  const dismissed = dismissedIds(sources.recipe);
  const others = [...recordItems(sources), ...workItems(sources)].filter(({ item_id }) => dismissed.has(item_id));
  return [
    ...findingItems(sources, ({ id }) => dismissed.has(id)),
    ...offersOf(sources, dismissed, true).map((suggestion) => suggestionItem(sources, suggestion)),
    ...others,
  ];
}

function recordItems(sources: InboxSources): InboxItemJson[] {
  const { groups, rows, probability } = sources.records;
  if (groups === 0) return [];
  return [
    item(sources, {
      item_id: 'duplicates',
      kind: 'duplicates',
      column_id: null,
      title: `${plural(rows, 'row')} may be ${plural(groups, 'record')} entered more than once`,
      reason: `They agree in more than chance explains; the least sure with a probability of ${percent(probability)}.`,
      cell_count: rows,
      confidence: probability,
      accept: null,
      dismiss: 'All are different',
      examples: [],
    }),
  ];
}
