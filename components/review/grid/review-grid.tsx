'use client';

import { Rows3, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { FilterChips } from './filter-chips';
import { GoToRow } from './go-to-row';
import { GridToolbar } from './grid-toolbar';
import { isFiltered } from './grid-view';
import { Legend } from './legend';
import { ReviewTable } from './review-table';
import { useGoTo } from './use-go-to';
import { type GridView, useGridView } from './use-grid-view';
import { useShownTable } from './use-shown-table';
import { useWords } from './use-words';

/** The data under review: what the file says, what became of it, and every cell in between. */
export function ReviewGrid() {
  const view = useGridView();
  const words = useWords();
  const { shown, isPending, error, retry } = useShownTable(view.table);
  const { pending, notice, goTo, onReached, onNoticeRead } = useGoTo(view);
  const rowField = useRef<HTMLInputElement>(null);
  useGoToKey(() => rowField.current?.focus());

  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <GridToolbar view={view} shown={shown}>
        <GoToRow field={rowField} onGo={(row) => void goTo(row, null, true)} />
      </GridToolbar>
      <FilterChips view={view} words={words} heads={shown?.head.columns ?? []} />
      {notice && (
        <Notice
          tone="info"
          className="rounded-none border-t"
          action={
            <span className="flex items-center gap-1">
              {notice.onShow && (
                <Button size="sm" onClick={notice.onShow}>
                  Clear filters and show it
                </Button>
              )}
              <Button size="icon-sm" variant="ghost" aria-label="Dismiss" onClick={onNoticeRead}>
                <X aria-hidden="true" />
              </Button>
            </span>
          }
        >
          {notice.text}
        </Notice>
      )}
      {error && (
        <Notice
          className="rounded-none border-t"
          action={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          The data could not be loaded. {error.message}
        </Notice>
      )}
      {!shown && !error && (
        <div role="status" className="min-h-0 flex-1 border-t p-3">
          <span className="sr-only">Loading the data</span>
          <Skeleton className="h-full" />
        </div>
      )}
      {shown && shown.head.total > 0 && shown.head.columns.length > 0 && (
        <ReviewTable
          view={view}
          shown={shown}
          isPending={isPending}
          words={words}
          pending={pending}
          onReached={onReached}
        />
      )}
      {shown && (shown.head.total === 0 || shown.head.columns.length === 0) && (
        <NoRows view={view} isFiltered={isFiltered(shown.table.view)} />
      )}
      <div className="shrink-0 border-t px-3 py-1">
        <Legend />
      </div>
    </div>
  );
}

function NoRows({ view, isFiltered }: { view: GridView; isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <EmptyState icon={Rows3} title="No rows" className="min-h-0 flex-1 border-t">
        {view.name === 'source'
          ? 'The file holds a header only.'
          : 'Nothing is left after cleaning; look at the source.'}
      </EmptyState>
    );
  }
  const isUnchanged = view.name === 'changes' && view.filters.length === 0;
  return (
    <EmptyState
      icon={Rows3}
      title={isUnchanged ? 'No changed rows' : 'No row fits'}
      action={<Button onClick={view.clear}>{isUnchanged ? 'Show all rows' : 'Clear the filters'}</Button>}
      className="min-h-0 flex-1 border-t"
    >
      {view.name === 'source'
        ? 'No row of the file fulfils all of the filters.'
        : 'No row of the cleaned table fulfils this. Rows that were removed are in the source.'}
    </EmptyState>
  );
}

/** Ctrl-G, wherever on the page the focus is, but for dialogs. */
function useGoToKey(focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isGoTo =
        event.key.toLowerCase() === 'g' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isInDialog = event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]');
      if (!isGoTo || isInDialog) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
