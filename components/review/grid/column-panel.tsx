'use client';

import { ArrowDown, ArrowUp, PanelRight } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { ColumnFilters } from './column-filters';
import { orderText } from './filter-text';
import type { GridView } from './use-grid-view';
import type { Words } from './use-words';

interface ColumnPanelProps {
  head: RowsColumnJson;
  /** Finds the head cell, which may be drawn anew meanwhile. */
  anchorId: string;
  view: GridView;
  words: Words;
  onClose(): void;
  /** Where the focus goes when it closes. */
  returnFocus: RefObject<HTMLElement | null>;
}

/** How a column is sorted and filtered. */
export function ColumnPanel({ head, anchorId, view, words, onClose, returnFocus }: ColumnPanelProps) {
  const { selectColumn } = useReview('selectColumn');
  const sort = view.sort.find(({ column }) => column === head.id);
  const anchor = { current: { getBoundingClientRect: () => rectOf(anchorId) } };
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Content
        aria-label={`Sort and filter ${head.name}`}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus.current?.focus({ preventScroll: true });
        }}
        className="z-40 flex max-h-[min(34rem,var(--radix-popover-content-available-height))] w-72 animate-appear flex-col overflow-y-auto rounded-lg bg-surface shadow-raised outline-none"
      >
        <div className="grid gap-2 p-3">
          <h2 className="truncate font-semibold text-sm">{head.name || 'no name'}</h2>
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">Order</legend>
            {[false, true].map((descending) => {
              const isOn = sort !== undefined && sort.descending === descending;
              const Arrow = descending ? ArrowDown : ArrowUp;
              return (
                <Button
                  key={String(descending)}
                  size="sm"
                  aria-pressed={isOn}
                  onClick={() => view.setSort(isOn ? null : { column: head.id, descending })}
                  className="flex-1 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
                >
                  <Arrow aria-hidden="true" />
                  {orderText(head.type, descending)}
                </Button>
              );
            })}
          </fieldset>
          <Button
            size="sm"
            variant="ghost"
            className="justify-start"
            onClick={() => {
              selectColumn(head.id);
              onClose();
            }}
          >
            <PanelRight aria-hidden="true" />
            Show in the inspector
          </Button>
        </div>
        <ColumnFilters head={head} view={view} words={words} />
      </Popover.Content>
    </Popover.Root>
  );
}

function rectOf(id: string): DOMRect {
  return document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect(0, 120, 0, 0);
}
