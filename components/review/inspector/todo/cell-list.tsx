'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { CornerDownRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { LoadState } from '@/components/review/inspector/load-state';
import { useReview } from '@/components/review/review-context';
import { Skeleton } from '@/components/ui/skeleton';
import { number } from '@/lib/text/words';
import { type CellKind, useWorkCells, type WorkCell } from './use-work-cells';

interface CellListProps {
  kind: CellKind;
  columnId: string;
  /** Of the column, for those who cannot see where the list stands. */
  columnName: string;
  count: number;
  rowPx: number;
  /** What can be done about a cell. */
  children: (cell: WorkCell) => ReactNode;
}

/** The cells of a work list, however many, each with its row; focus goes to the next one when one is dealt with. */
export function CellList({ kind, columnId, columnName, count, rowPx, children }: CellListProps) {
  const { goTo, version } = useReview('goTo', 'version');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const { cellAt, error, retry } = useWorkCells(kind, columnId, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const rememberFocus = useFocusAfterChange(scroller, version);

  if (error) return <LoadState what="the cells" error={error} onRetry={retry} />;
  if (count === 0) return null;
  return (
    <div ref={scroller} className="max-h-80 overflow-y-auto rounded-md border">
      <ul
        aria-label={`Rows of ${columnName}`}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
        onFocus={rememberFocus}
      >
        {items.map(({ index, start }) => {
          const cell = cellAt(index);
          return (
            <li
              key={cell?.row_index ?? `at ${index}`}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={count}
              className="absolute inset-x-0 top-0 flex items-center gap-2 border-b px-1.5 text-sm"
              style={{ height: rowPx, transform: `translateY(${start}px)` }}
            >
              {cell ? (
                <>
                  <button
                    type="button"
                    onClick={() => goTo(cell.row_index, columnId)}
                    className="inline-flex min-h-7 w-16 shrink-0 items-center gap-1 rounded px-1 text-accent text-xs hover:bg-sunken"
                  >
                    <CornerDownRight className="size-3 shrink-0" aria-hidden="true" />
                    <span className="sr-only">Go to row </span>
                    {number(cell.row_index + 1)}
                  </button>
                  {children(cell)}
                </>
              ) : (
                <Skeleton className="h-4 w-full" />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Whoever works through a list with the keyboard stays in it: the next cell takes the place of the one that went. */
function useFocusAfterChange(scroller: React.RefObject<HTMLElement | null>, version: number) {
  const place = useRef<{ index: string; control: number; version: number } | null>(null);
  useEffect(() => {
    const was = place.current;
    if (!was || was.version === version || document.activeElement !== document.body) return;
    const timer = window.setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
      const row = rows.find(({ dataset }) => dataset.index === was.index) ?? rows.at(-1);
      controlsOf(row)[was.control]?.focus();
    }, 60);
    return () => window.clearTimeout(timer);
  });
  return (event: React.FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (!row) return;
    place.current = { index: row.dataset.index ?? '', control: controlsOf(row).indexOf(event.target), version };
  };
}

const controlsOf = (row: HTMLElement | undefined): HTMLElement[] =>
  row ? [...row.querySelectorAll<HTMLElement>('button, input')] : [];
