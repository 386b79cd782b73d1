'use client';

import { formatValue } from '@/components/review/inspector/format-value';
import { currentFill, editCell, fillColumn } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { ExactText } from '@/components/ui/exact-text';
import type { WorkListJson } from '@/lib/contract/work-list';
import { number } from '@/lib/text/words';
import { CellList } from './cell-list';
import { EntryForm } from './entry-form';
import type { WorkCell } from './use-work-cells';

type UnreadItem = WorkListJson['unread'][number];

/** Cells that held something else than their column's type: the right value is entered, or they stay as they are. */
export function UnreadColumn({ item }: { item: UnreadItem }) {
  const { canWrite } = useReview('canWrite');
  const { column_id: columnId, column, count } = item;
  return (
    <>
      {canWrite && !item.is_left && <AcceptAll item={item} />}
      <CellList kind="unread" columnId={columnId} columnName={column} count={count} rowPx={64}>
        {(cell) => <UnreadCell item={item} cell={cell} />}
      </CellList>
    </>
  );
}

function UnreadCell({ item, cell }: { item: UnreadItem; cell: WorkCell }) {
  const { steps, canWrite } = useReview('steps', 'canWrite');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, type } = item;
  const { row_index: row, original_value: original, value } = cell;
  const where = `${column}, row ${number(row + 1)}`;
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <p className="flex min-w-0 items-baseline justify-between gap-2 text-xs">
        <span className="min-w-0 truncate font-medium" title={original ?? undefined}>
          “<ExactText>{original ?? ''}</ExactText>”
        </span>
        <span className="max-w-1/2 shrink-0 truncate text-muted" title={value ?? undefined}>
          {value === null ? 'missing now' : `now ${shown(value)}`}
        </span>
      </p>
      {canWrite && (
        <EntryForm
          columnId={columnId}
          type={type}
          label={`Value of ${where}, instead of “${original}”`}
          submitLabel="Save"
          isReady={isReady}
          onEnter={(entered) => save(editCell(steps, columnId, row, entered), `${where}: ${entered} entered`)}
        />
      )}
    </div>
  );
}

/** Decides that what the recipe makes of these cells is right: it is said of this very column then. */
function AcceptAll({ item }: { item: UnreadItem }) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, type } = item;
  const kind = type === 'number' || type === 'integer' ? 'number' : isFillable(type) ? 'text' : 'none';
  const accept = () => {
    const fill = currentFill(steps, columnId, kind);
    if (isReady) void save(fillColumn(steps, columnId, kind, fill, operations), `${column}: accepted as it is`);
  };
  return (
    <div>
      <Button size="sm" aria-disabled={!isReady || undefined} onClick={accept}>
        Accept all {number(item.count)} as they are
      </Button>
    </div>
  );
}

/** A mean has more digits than anybody reads. */
const shown = (value: string): string => (Number.isFinite(Number(value)) ? formatValue(Number(value)) : value);

const isFillable = (type: string): boolean => type === 'text' || type === 'category' || type === 'boolean';
