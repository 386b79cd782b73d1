'use client';

import { X } from 'lucide-react';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { filterText, sortText } from './filter-text';
import { slotOf } from './grid-view';
import type { GridView } from './use-grid-view';
import type { Words } from './use-words';

interface FilterChipsProps {
  view: GridView;
  words: Words;
  heads: readonly RowsColumnJson[];
}

/** What decides which rows are shown in which order, each to be taken away. */
export function FilterChips({ view, words, heads }: FilterChipsProps) {
  const { operationFilter, filterByOperation } = useReview('operationFilter', 'filterByOperation');
  const { sort, filters } = view;
  if (sort.length === 0 && filters.length === 0 && !operationFilter) return null;
  const typeOf = (id: string) => heads.find((head) => head.id === id)?.type ?? 'text';
  return (
    <ul aria-label="Filters and order" className="flex flex-wrap gap-1.5 border-t px-3 py-1.5">
      {operationFilter && (
        <Chip text={`Changed by ${operationFilter.label}`} onRemove={() => filterByOperation(null)} />
      )}
      {filters.map((filter) => (
        <Chip
          key={slotOf(filter)}
          text={filterText(filter, words)}
          onRemove={() => view.removeFilter(slotOf(filter))}
        />
      ))}
      {sort.map((key) => (
        <Chip key={key.column} text={sortText(key, words, typeOf(key.column))} onRemove={() => view.setSort(null)} />
      ))}
      {filters.length + (operationFilter ? 1 : 0) > 1 && (
        <li>
          <Button size="inline" variant="link" onClick={view.clear}>
            Clear all filters
          </Button>
        </li>
      )}
    </ul>
  );
}

function Chip({ text, onRemove }: { text: string; onRemove(): void }) {
  return (
    <li className="flex max-w-full items-center rounded bg-accent-soft text-accent text-xs">
      <span className="truncate py-0.5 pl-2">{text}</span>
      <button
        type="button"
        aria-label={`Remove: ${text}`}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded hover:bg-accent-line/50"
      >
        <X className="size-3" aria-hidden="true" />
      </button>
    </li>
  );
}
