'use client';

import { ArrowRight } from 'lucide-react';
import { type DateOrder, orderDates } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { WorkListJson } from '@/lib/contract/work-list';
import { number } from '@/lib/text/words';

const WORDS: Record<DateOrder, string> = { dmy: 'day first', mdy: 'month first', ymd: 'year first' };

/** How the dates of a column were read, and the other way to read them. */
export function AmbiguousColumn({ item }: { item: WorkListJson['ambiguous_dates'][number] }) {
  const { steps, operations, goTo, canWrite } = useReview('steps', 'operations', 'goTo', 'canWrite');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, order, examples } = item;
  const other: DateOrder = order === 'dmy' ? 'mdy' : 'dmy';
  const read = (chosen: DateOrder) => {
    if (isReady) {
      void save(orderDates(steps, columnId, chosen, operations), `${column}: dates are read ${WORDS[chosen]}`);
    }
  };
  return (
    <>
      <p className="text-sm">
        Read <strong className="font-medium">{WORDS[order]}</strong>:
      </p>
      <ul className="grid gap-1 text-sm">
        {examples.map(({ row_index, original_value, new_value }) => (
          <li key={row_index} className="flex min-w-0 items-center gap-1.5">
            <span className="truncate">{original_value}</span>
            <ArrowRight className="size-3 shrink-0 text-muted" aria-label="read as" />
            <span className="truncate font-medium">{new_value ?? 'missing'}</span>
            <button
              type="button"
              onClick={() => goTo(row_index, columnId)}
              className="ml-auto min-h-6 shrink-0 rounded px-1 text-accent text-xs hover:bg-sunken"
            >
              Row {number(row_index + 1)}
            </button>
          </li>
        ))}
      </ul>
      {canWrite && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" variant="primary" aria-disabled={!isReady || undefined} onClick={() => read(other)}>
            Read {WORDS[other]} instead
          </Button>
          <Button size="sm" aria-disabled={!isReady || undefined} onClick={() => read(order)}>
            {sentence(WORDS[order])} is right
          </Button>
        </div>
      )}
    </>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
