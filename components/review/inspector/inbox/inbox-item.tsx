'use client';

import { ArrowRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ExactText } from '@/components/ui/exact-text';
import type { InboxItemJson } from '@/lib/contract/findings';
import { number } from '@/lib/text/words';
import { type InboxKey, inboxKey } from './inbox-keys';

interface InboxItemProps {
  item: InboxItemJson;
  /** Only one item of the list is reached with Tab; arrows reach the others. */
  isCurrent: boolean;
  isReady: boolean;
  /** What looking means for this item; null when there is nothing more to see. */
  lookLabel: string | null;
  onKey(key: InboxKey): void;
  onFocus(): void;
}

const LEVELS = {
  high: { label: 'sure', tone: 'warn' },
  medium: { label: 'likely', tone: 'accent' },
  low: { label: 'maybe', tone: 'neutral' },
} as const;

/** One decision: what seems wrong, why, what would change, and the ways to decide. */
export function InboxItem({ item, isCurrent, isReady, lookLabel, onKey, onFocus }: InboxItemProps) {
  const { canWrite, goTo } = useReview('canWrite', 'goTo');
  const titleId = useId();
  const { title, reason, level, accept, dismiss, examples, column_id: columnId } = item;

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    const key = inboxKey(event);
    if (key === null) return;
    event.preventDefault();
    onKey(key);
  }

  return (
    <li>
      <article
        data-inbox-item={item.item_id}
        aria-labelledby={titleId}
        tabIndex={isCurrent ? 0 : -1}
        onKeyDown={handleKey}
        onFocus={onFocus}
        className="grid gap-1.5 rounded-lg border bg-surface px-2.5 py-2 text-sm"
      >
        <h3 id={titleId} className="flex items-start gap-2 font-medium">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</span>
          <Badge tone={LEVELS[level].tone}>{LEVELS[level].label}</Badge>
        </h3>
        <p className="text-muted text-xs [overflow-wrap:anywhere]">{reason}</p>
        {examples.length > 0 && (
          <ul className="grid gap-0.5 text-xs">
            {examples.map(({ row_index, value, becomes }) => (
              <li key={`${row_index} ${value}`} className="flex min-w-0 items-center gap-1.5">
                <span className="truncate">{value === null ? 'empty' : <ExactText>{value}</ExactText>}</span>
                {becomes !== null && (
                  <>
                    <ArrowRight className="size-3 shrink-0 text-muted" aria-label="becomes" />
                    <span className="truncate font-medium">
                      {becomes === '' ? 'missing' : <ExactText>{becomes}</ExactText>}
                    </span>
                  </>
                )}
                {row_index !== null && columnId !== null && (
                  <button
                    type="button"
                    onClick={() => goTo(row_index, columnId)}
                    className="ml-auto min-h-6 shrink-0 rounded px-1 text-accent hover:bg-sunken"
                  >
                    Row {number(row_index + 1)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-1.5">
          {canWrite && accept !== null && (
            <Button
              size="sm"
              variant="primary"
              aria-describedby={titleId}
              aria-disabled={!isReady || undefined}
              onClick={() => onKey('accept')}
            >
              {accept}
            </Button>
          )}
          {lookLabel !== null && (
            <Button size="sm" aria-describedby={titleId} onClick={() => onKey('show')}>
              {lookLabel}
            </Button>
          )}
          {canWrite && (
            <Button
              size="sm"
              variant="ghost"
              aria-describedby={titleId}
              aria-disabled={!isReady || undefined}
              onClick={() => onKey('dismiss')}
            >
              {dismiss}
            </Button>
          )}
        </div>
      </article>
    </li>
  );
}
