'use client';

import { useState } from 'react';
import { formatRange } from '@/components/review/inspector/format-value';
import { editCell, keepOutliers, removeRows } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useColumn } from '@/components/review/inspector/use-inspector-data';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { WorkListJson } from '@/lib/contract/work-list';
import { number, plural } from '@/lib/text/words';
import { allRows, MOST_ROWS } from './all-rows';
import { CellList } from './cell-list';
import { DistributionStrip } from './distribution-strip';
import { EntryForm } from './entry-form';
import type { WorkCell } from './use-work-cells';

type OutlierItem = WorkListJson['outliers'][number];

/** The outliers of a column among its other values: which are right, which are wrong. */
export function OutlierColumn({ item }: { item: OutlierItem }) {
  const { canWrite } = useReview('canWrite');
  const { column_id: columnId, column, open, expected_range: range } = item;
  const { data } = useColumn(columnId);
  const profile = data?.id === columnId ? data.cleaned : null;
  return (
    <>
      {range && <p className="text-muted text-xs">Expected is {formatRange(range)}.</p>}
      {profile?.histogram && range && (
        <DistributionStrip name={column} histogram={profile.histogram} range={range} outside={open + item.kept} />
      )}
      {canWrite && open > 0 && <DecideAll item={item} />}
      <CellList kind="outliers" columnId={columnId} columnName={column} count={open} rowPx={40}>
        {(cell) => <OutlierCell item={item} cell={cell} />}
      </CellList>
    </>
  );
}

function DecideAll({ item }: { item: OutlierItem }) {
  const { jobId, version, steps } = useReview('jobId', 'version', 'steps');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, open } = item;

  async function removeAll(): Promise<void> {
    const rows = await allRows({ jobId, version }, 'outliers', columnId);
    const reason = `A person decided that the outliers in ${column} are wrong.`;
    await save(removeRows(steps, rows, reason.slice(0, 500)), `${plural(rows.length, 'row')} removed`);
  }

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        size="sm"
        aria-disabled={!isReady || undefined}
        onClick={() => isReady && void save(keepOutliers(steps, columnId), `${column}: all ${number(open)} kept`)}
      >
        Keep all {number(open)}
      </Button>
      {open <= MOST_ROWS ? (
        <Button size="sm" aria-disabled={!isReady || undefined} onClick={() => isReady && void removeAll()}>
          Remove {open === 1 ? 'its row' : `all ${number(open)} rows`}
        </Button>
      ) : (
        <span className="text-muted text-xs">More than {number(MOST_ROWS)} rows are not removed at once.</span>
      )}
    </div>
  );
}

function OutlierCell({ item, cell }: { item: OutlierItem; cell: WorkCell }) {
  const { steps, canWrite } = useReview('steps', 'canWrite');
  const { send, save, isReady } = useChange();
  const [isEditing, setIsEditing] = useState(false);
  const { column_id: columnId, column } = item;
  const { row_index: row, value } = cell;
  const where = `${column}, row ${number(row + 1)}`;
  const decide = (action: 'keep' | 'remove', done: string) => {
    const body = { row_index: row, column: columnId, action };
    if (isReady) void send('resolve-outlier', body, done);
  };

  if (isEditing) {
    return (
      <EntryForm
        columnId={columnId}
        type={item.type}
        label={`Value of ${where}`}
        initial={value ?? ''}
        submitLabel="Save"
        isReady={isReady}
        onEnter={(entered) => save(editCell(steps, columnId, row, entered), `${where}: ${value} is now ${entered}`)}
      />
    );
  }
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-right font-medium" title={value ?? undefined}>
        {value}
      </span>
      {canWrite && (
        <span className="flex shrink-0">
          <RowAction label="Keep" where={where} isReady={isReady} onClick={() => decide('keep', `${where}: kept`)} />
          <RowAction
            label="Remove"
            where={where}
            isReady={isReady}
            onClick={() => decide('remove', `Row ${number(row + 1)} removed`)}
          />
          <RowAction label="Edit" where={where} isReady={isReady} onClick={() => setIsEditing(true)} />
        </span>
      )}
    </>
  );
}

interface RowActionProps {
  label: string;
  where: string;
  isReady: boolean;
  onClick(): void;
}

function RowAction({ label, where, isReady, onClick }: RowActionProps) {
  return (
    <Button variant="ghost" size="sm" className="px-1.5" aria-disabled={!isReady || undefined} onClick={onClick}>
      {label}
      <span className="sr-only"> {where}</span>
    </Button>
  );
}
