'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { ALL_ROWS } from '@/components/dataset/grid/rows-api';
import { type CellTarget, useReview } from '@/components/review/review-context';
import { number } from '@/lib/text/words';
import { viewKey } from './grid-view';
import { type Located, locateRow } from './locate-row';
import type { GridView } from './use-grid-view';

/** A cell to select as soon as its table is shown. */
export interface PendingCell {
  viewKey: string;
  offset: number;
  columnId: string | null;
  takesFocus: boolean;
}

/** What is to be said about a row that was asked for, while this view is shown. */
export interface RowNotice {
  viewKey: string;
  text: string;
  /** Shows the row all the same. */
  onShow?: () => void;
}

const SOURCE_KEY = viewKey({ version: 'source', view: ALL_ROWS });

/** Finds rows of the file in what is shown, or says why they are not there. */
export function useGoTo(view: GridView) {
  const { onGoTo, columns } = useReview('onGoTo', 'columns');
  const [pending, setPending] = useState<PendingCell | null>(null);
  const [notice, setNotice] = useState<RowNotice | null>(null);
  const { table } = view;
  const key = viewKey(table);

  /** Where the cell is: one of a column that went is only in the file, though its row may not be. */
  async function locate(rowIndex: number, columnId: string | null): Promise<Located> {
    const isColumnGone = table.version === 'cleaned' && columnId !== null && !columns.some(({ id }) => id === columnId);
    if (!isColumnGone) return locateRow(table, rowIndex);
    const found = await locateRow({ ...table, version: 'source', view: ALL_ROWS }, rowIndex);
    return found.kind === 'here'
      ? { kind: 'removed', offset: found.offset, why: 'The column is not in the cleaned table.' }
      : found;
  }

  async function goTo(rowIndex: number, columnId: string | null, takesFocus: boolean): Promise<void> {
    const row = `Row ${number(rowIndex + 1)}`;
    const select = (inView: string, offset: number) => setPending({ viewKey: inView, offset, columnId, takesFocus });
    setNotice(null);
    try {
      const found = await locate(rowIndex, columnId);
      if (found.kind === 'here') select(key, found.offset);
      else if (found.kind === 'absent') setNotice({ viewKey: key, text: `${row}: ${found.why}` });
      else if (found.kind === 'removed') {
        view.showSource();
        select(SOURCE_KEY, found.offset);
        setNotice({ viewKey: SOURCE_KEY, text: `${row}: ${found.why} This is the file as it was written.` });
      } else {
        const onShow = () => {
          view.clear();
          select(viewKey({ version: table.version, view: { ...ALL_ROWS, sort: view.sort } }), found.offset);
        };
        setNotice({ viewKey: key, text: `${row} is not among the rows that are shown.`, onShow });
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    }
  }

  const onTarget = useEffectEvent(({ rowIndex, columnId }: CellTarget) => void goTo(rowIndex, columnId, false));
  useEffect(() => onGoTo((target) => onTarget(target)), [onGoTo]);

  return {
    pending,
    notice: notice?.viewKey === key ? notice : null,
    goTo,
    onReached: () => setPending(null),
    onNoticeRead: () => setNotice(null),
  };
}
