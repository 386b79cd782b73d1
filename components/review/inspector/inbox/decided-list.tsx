'use client';

import { ArrowRight, History } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LoadState } from '@/components/review/inspector/load-state';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ExactText } from '@/components/ui/exact-text';
import type { DecidedJson } from '@/lib/contract/findings';
import { number, plural } from '@/lib/text/words';
import { inboxKey, movedIndex } from './inbox-keys';
import { useDecisions } from './use-inbox';

/** What was decided, each with the way back. */
export function DecidedList() {
  const { canWrite } = useReview('canWrite');
  const { send, isReady } = useChange();
  const { data, error, mutate } = useDecisions();
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shouldFocus = useRef(false);
  useEffect(() => {
    if (!shouldFocus.current || !data) return;
    shouldFocus.current = false;
    list.current?.querySelector<HTMLElement>('article[tabindex="0"]')?.focus();
  }, [data]);
  if (!data) return <LoadState what="what was decided" error={error} onRetry={() => void mutate()} />;
  const { decisions, elsewhere } = data;
  const index = Math.min(current, decisions.length - 1);

  async function takeBack({ decision_id: id, title }: DecidedJson): Promise<void> {
    if (!isReady) return;
    shouldFocus.current = true;
    await send('decisions', { decisions: [id] }, `Taken back: ${title}`);
  }

  function handleKey(event: KeyboardEvent<HTMLElement>, item: DecidedJson, at: number): void {
    if (event.target !== event.currentTarget) return;
    const isLetter = event.key === 't' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const key = inboxKey(event);
    if (isLetter && canWrite) void takeBack(item);
    else if (key === null || movedIndex(key, at, decisions.length) === at) return;
    else {
      const next = movedIndex(key, at, decisions.length);
      setCurrent(next);
      list.current?.querySelectorAll<HTMLElement>('article')[next]?.focus();
    }
    event.preventDefault();
  }

  return (
    <section aria-label="Decided" className="grid grid-cols-1 gap-3">
      <p role="status" className="text-muted text-sm">
        {plural(decisions.length, 'decision')}.
        {elsewhere > 0 &&
          ` ${number(elsewhere)} more ${elsewhere === 1 ? 'is' : 'are'} about what is not in this version.`}
      </p>
      {decisions.length === 0 && (
        <EmptyState icon={History} title="Nothing decided yet" headingLevel="h2" className="px-0 py-8">
          What you accept or dismiss stands here and can be taken back.
        </EmptyState>
      )}
      {decisions.length > 0 && canWrite && (
        <p className="text-muted text-xs">
          <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>T</kbd> take back
        </p>
      )}
      <ul ref={list} aria-label="Decisions made" className="grid grid-cols-1 gap-1.5">
        {decisions.map((item, at) => (
          <li key={item.decision_id}>
            <article
              aria-label={item.title}
              tabIndex={at === index ? 0 : -1}
              onKeyDown={(event) => handleKey(event, item, at)}
              onFocus={() => setCurrent(at)}
              className="grid gap-1.5 rounded-lg border bg-surface px-2.5 py-2 text-sm"
            >
              <h3 className="flex items-start gap-2 font-medium">
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{item.title}</span>
                <Badge tone={item.action === 'accepted' ? 'accent' : 'neutral'}>{item.action}</Badge>
              </h3>
              {item.reason !== '' && <p className="text-muted text-xs [overflow-wrap:anywhere]">{item.reason}</p>}
              <Examples item={item} />
              {canWrite && (
                <div>
                  <Button size="sm" aria-disabled={!isReady || undefined} onClick={() => void takeBack(item)}>
                    Take back<span className="sr-only">: {item.title}</span>
                  </Button>
                </div>
              )}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ item: { examples, column_id: columnId } }: { item: DecidedJson }) {
  const { goTo } = useReview('goTo');
  if (examples.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-xs">
      {examples.map(({ row_index: row, value, becomes }) => (
        <li key={`${row} ${value}`} className="flex min-w-0 items-center gap-1.5">
          <span className="truncate">{value === null ? 'empty' : <ExactText>{value}</ExactText>}</span>
          {becomes !== null && (
            <>
              <ArrowRight className="size-3 shrink-0 text-muted" aria-label="became" />
              <span className="truncate font-medium">{becomes === '' ? 'missing' : becomes}</span>
            </>
          )}
          {row !== null && columnId !== null && (
            <button
              type="button"
              onClick={() => goTo(row, columnId)}
              className="ml-auto min-h-6 shrink-0 rounded px-1 text-accent hover:bg-sunken"
            >
              Row {number(row + 1)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
