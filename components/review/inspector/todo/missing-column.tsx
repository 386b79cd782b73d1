'use client';

import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import type { WorkListJson } from '@/lib/contract/work-list';
import { number } from '@/lib/text/words';
import { CellList } from './cell-list';
import { EntryForm } from './entry-form';
import { FillAll } from './fill-all';

type MissingItem = WorkListJson['missing'][number];

/** The missing cells of a column: all at once by a rule, or one by one. */
export function MissingColumn({ item }: { item: MissingItem }) {
  const { canWrite } = useReview('canWrite');
  const { send, isReady } = useChange();
  const { column_id: columnId, column, count } = item;
  return (
    <>
      {item.why && <p className="text-muted text-sm">{item.why}</p>}
      {canWrite && <FillAll item={item} />}
      <CellList kind="missing" columnId={columnId} columnName={column} count={count} rowPx={40}>
        {(cell) =>
          canWrite ? (
            <EntryForm
              columnId={columnId}
              type={item.type}
              label={`Value of ${column} in row ${number(cell.row_index + 1)}`}
              submitLabel="Fill"
              isReady={isReady}
              onEnter={(value) =>
                send(
                  'fill-missing',
                  { column: columnId, row_indices: [cell.row_index], values: [value] },
                  `${column}, row ${number(cell.row_index + 1)}: filled with ${value}`,
                )
              }
            />
          ) : (
            <span className="text-muted">missing</span>
          )
        }
      </CellList>
    </>
  );
}
