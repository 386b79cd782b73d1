'use client';

import { ListChecks, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useInspector, type WorkKind } from '@/components/review/inspector/inspector-context';
import { LoadState } from '@/components/review/inspector/load-state';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { InboxItemJson, InboxKind } from '@/lib/contract/findings';
import { percent, plural } from '@/lib/text/words';
import { InboxItem } from './inbox-item';
import { type InboxKey, movedIndex } from './inbox-keys';
import { RecordsDialog } from './records-dialog';
import { useInbox } from './use-inbox';

/** The work list that shows the cells of an item, where there is one. */
const LISTS: Partial<Record<InboxKind, WorkKind>> = {
  left_alone: 'left_alone',
  missing: 'missing',
  outliers: 'outliers',
  unread: 'unread',
  ambiguous_dates: 'ambiguous',
};

/** Everything that is left to decide, the most valuable first, decided by mouse or by keyboard. */
export function InboxList() {
  const { goTo, canWrite } = useReview('goTo', 'canWrite');
  const { showWork, showSpellings, showColumn } = useInspector();
  const { send, isReady } = useChange();
  const { data: inbox, error, mutate } = useInbox();
  const [current, setCurrent] = useState(0);
  const [isComparing, setComparing] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shouldFocus = useRef(false);

  const items = inbox?.items ?? [];
  const index = Math.min(current, items.length - 1);
  useEffect(() => {
    if (!shouldFocus.current || !inbox) return;
    shouldFocus.current = false;
    list.current?.querySelector<HTMLElement>('[data-inbox-item][tabindex="0"]')?.focus();
  }, [inbox]);

  if (!inbox) return <LoadState what="what is left to decide" error={error} onRetry={() => void mutate()} />;

  async function decide(chosen: readonly InboxItemJson[], action: 'accept' | 'dismiss'): Promise<void> {
    if (!isReady || chosen.length === 0) return;
    shouldFocus.current = true;
    const [first] = chosen;
    const what = chosen.length === 1 && first ? first.title : plural(chosen.length, 'decision');
    const ids = chosen.map(({ item_id }) => item_id);
    await send('inbox', { items: ids, action }, action === 'accept' ? `Accepted: ${what}` : `Dismissed: ${what}`);
  }

  function show(item: InboxItemJson): void {
    if (item.kind === 'duplicates') {
      setComparing(true);
      return;
    }
    if (item.kind === 'spellings' && item.column_id !== null) {
      showSpellings({ columnId: item.column_id, method: 'suggested' });
      return;
    }
    if (item.kind === 'suggestion' && item.column_id !== null) {
      showColumn(item.column_id);
      return;
    }
    const kind = LISTS[item.kind];
    const row = item.examples[0]?.row_index ?? null;
    if (kind !== undefined && kind !== 'left_alone' && item.column_id !== null)
      showWork({ kind, columnId: item.column_id });
    else if (kind !== undefined) document.getElementById(`work-${kind}`)?.scrollIntoView({ block: 'start' });
    else if (row !== null && item.column_id !== null) goTo(row, item.column_id);
  }

  function handleKey(key: InboxKey, item: InboxItemJson, at: number): void {
    if (key === 'accept') {
      if (item.accept !== null && canWrite) void decide([item], 'accept');
      else show(item);
      return;
    }
    if (key === 'dismiss') {
      if (canWrite) void decide([item], 'dismiss');
      return;
    }
    if (key === 'show') {
      show(item);
      return;
    }
    const next = movedIndex(key, at, items.length);
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>('[data-inbox-item]')[next]?.focus();
  }

  const safe = items.filter(({ accept, level, kind }) => accept !== null && level === 'high' && kind === 'finding');
  return (
    <section aria-label="To do" className="grid grid-cols-1 gap-3">
      {inbox.state === 'computing' && (
        <p className="flex items-center gap-2 text-muted text-sm">
          <LoaderCircle className="size-4 animate-spin" aria-hidden="true" /> Still looking through the data …
        </p>
      )}
      {inbox.state === 'failed' && (
        <Notice tone="info">
          This table could not be looked through, so the list is not complete. Very large tables take more memory or
          time than there is.
        </Notice>
      )}
      <p role="status" className="flex flex-wrap items-baseline justify-between gap-2 text-muted text-sm">
        <span>
          {items.length === 0 && inbox.state !== 'failed'
            ? 'Everything is decided.'
            : `${plural(items.length, 'decision')} left.`}
        </span>
        {inbox.trust !== null && (
          <span title="Share of the cells without open findings">
            Trust <strong className="font-medium text-ink tabular-nums">{percent(inbox.trust)}</strong>
          </span>
        )}
      </p>
      {!canWrite && <Notice tone="info">You may look at this dataset, but not change it.</Notice>}
      {items.length === 0 && inbox.state === 'ready' && (
        <EmptyState icon={ListChecks} title="Nothing left to decide" headingLevel="h2" className="px-0 py-8">
          Nothing seems wrong that nobody has looked at.
        </EmptyState>
      )}
      {items.length > 0 && canWrite && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          {safe.length > 1 && (
            <Button size="sm" aria-disabled={!isReady || undefined} onClick={() => void decide(safe, 'accept')}>
              Repair all {safe.length} that are sure
            </Button>
          )}
          <p className="text-muted text-xs">
            <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>A</kbd> accept, <kbd>D</kbd> dismiss, <kbd>Enter</kbd> look
          </p>
        </div>
      )}
      <ul ref={list} aria-label="Decisions" className="grid grid-cols-1 gap-1.5">
        {items.map((item, at) => (
          <InboxItem
            key={item.item_id}
            item={item}
            isCurrent={at === index}
            isReady={isReady}
            lookLabel={lookLabel(item)}
            onKey={(key) => handleKey(key, item, at)}
            onFocus={() => setCurrent(at)}
          />
        ))}
      </ul>
      <RecordsDialog isOpen={isComparing} onOpenChange={setComparing} />
    </section>
  );
}

function lookLabel({ kind, column_id: columnId, examples }: InboxItemJson): string | null {
  if (kind === 'duplicates') return 'Compare';
  if (kind === 'spellings') return 'See each';
  if (kind === 'suggestion' && columnId !== null) return 'See the column';
  if (LISTS[kind] !== undefined) return 'Look';
  return examples[0]?.row_index == null ? null : 'Show';
}
