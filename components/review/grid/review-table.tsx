'use client';

import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CellPosition, HEAD_ROW } from '@/components/dataset/grid/cell-position';
import { columnWidths } from '@/components/dataset/grid/column-width';
import { cellId } from '@/components/dataset/grid/grid-cell';
import { GridTable } from '@/components/dataset/grid/grid-table';
import { useGridLayout } from '@/components/dataset/grid/use-grid-layout';
import { useReview } from '@/components/review/review-context';
import { useStable } from '@/components/ui/use-stable';
import { CellCard } from './cell-card';
import type { AfterEdit } from './cell-editor';
import { CellLine } from './cell-line';
import { ColumnPanel } from './column-panel';
import { viewKey } from './grid-view';
import { ReviewHeadCell } from './review-head-cell';
import { ReviewRows } from './review-rows';
import { type CellRange, clampTo, rangeOf, type Selection, selectCell } from './selection';
import { useCellEdits } from './use-cell-edits';
import { useEditTarget } from './use-edit-target';
import type { PendingCell } from './use-go-to';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import type { GridView } from './use-grid-view';
import type { ShownTable } from './use-shown-table';
import type { Words } from './use-words';

const HEAD_PX = 76;
/** Name and menu, type and missing share side by side. */
const MIN_WIDTH_PX = 144;
const MENU_PX = 22;

interface ReviewTableProps {
  view: GridView;
  shown: ShownTable;
  /** Other rows are on their way. */
  isPending: boolean;
  words: Words;
  /** A cell that was asked for. */
  pending: PendingCell | null;
  onReached(): void;
}

/** The grid itself: cells, heads, what is selected, and what is done from the keyboard. */
export function ReviewTable({ view, shown, isPending, words, pending, onReached }: ReviewTableProps) {
  const { table, head } = shown;
  const heads = head.columns;
  const gridId = useId();
  const lineId = useId();
  const scroller = useRef<HTMLTableElement>(null);
  const { selectColumn, followColumn, canWrite } = useReview('selectColumn', 'followColumn', 'canWrite');
  const edits = useCellEdits();
  const [openPanel, setOpenPanel] = useState<string | null>(null);
  const [chosen, setSelection] = useState<Selection | null>(null);

  const widths = useMemo(() => columnWidths(head).map((width) => Math.max(MIN_WIDTH_PX, width + MENU_PX)), [head]);
  const layout = useGridLayout(scroller, { total: head.total, widths, headPx: HEAD_PX, isFirstPinned: true });
  const size = { rows: head.total, columns: heads.length, pageRows: layout.pageRows, hasHead: true };
  const selection = useMemo(
    () => chosen && clampTo(chosen, { rows: size.rows, columns: size.columns }),
    [chosen, size.rows, size.columns],
  );
  const active = selection?.active ?? null;
  const range = useMemo(() => rangeOf(selection), [selection]);

  const activeColumn = active === null ? null : (heads[active.column]?.id ?? null);
  useEffect(() => {
    if (activeColumn !== null) followColumn(activeColumn);
  }, [activeColumn, followColumn]);

  function select(next: Selection): void {
    setSelection(next);
    layout.reveal(next.active);
  }
  const focus = () => scroller.current?.focus({ preventScroll: true });

  // Other rows begin at their beginning; the columns stay where they are.
  const key = viewKey(table);
  const shownKey = useRef(key);
  useLayoutEffect(() => {
    if (shownKey.current === key) return;
    shownKey.current = key;
    layout.reset();
    setSelection((known) => known && selectCell({ row: 0, column: known.active.column }));
  }, [key, layout.reset]);

  useEffect(() => {
    if (pending?.viewKey !== key) return;
    const column = heads.findIndex(({ id }) => id === pending.columnId);
    const cell = { row: pending.offset, column: column < 0 ? (active?.column ?? 0) : column };
    setSelection(selectCell(cell));
    layout.reveal(cell, 'middle');
    if (pending.takesFocus) focus();
    onReached();
  });

  const editTarget = useEditTarget(table, heads);
  const openEditor = (cell: CellPosition, draft?: string) => {
    const target = table.version === 'cleaned' && editTarget(cell);
    if (target) edits.begin(target, draft);
  };
  const openColumn = useStable((column: number) => setOpenPanel(heads[column]?.id ?? null));

  const onKeyDown = useGridKeys({
    table,
    size,
    selection,
    onSelect: select,
    onOpenColumn: openColumn,
    onEdit: openEditor,
    onClear: (cell) => {
      const target = table.version === 'cleaned' && editTarget(cell);
      if (target) edits.clear(target);
    },
  });
  const pointer = useGridPointer({
    size,
    selection,
    onSelect: select,
    onFocus: focus,
    onEdit: openEditor,
    onHead: (column) => selectColumn(heads[column]?.id ?? null),
  });

  const onEdited = useStable((after: AfterEdit): void => {
    focus();
    if (!active || after === 'stay') return;
    const moves = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;
    const [rows, columns] = moves[after];
    const row = Math.max(0, Math.min(size.rows - 1, active.row + rows));
    const column = Math.max(0, Math.min(size.columns - 1, active.column + columns));
    select(selectCell({ row, column }));
  });

  const isReadOnly = !canWrite || table.version === 'source';
  const panelHead = heads.find(({ id }) => id === openPanel);
  return (
    <>
      <div className="relative min-h-0 flex-1 border-t after:pointer-events-none after:absolute after:inset-0 after:z-20 after:border-accent has-[[role=grid]:focus-visible]:after:border-2">
        <GridTable
          gridId={gridId}
          label={LABELS[view.name]}
          scroller={scroller}
          layout={layout}
          total={head.total}
          columnCount={heads.length}
          headPx={HEAD_PX}
          active={active}
          rowsAPage={table.pageRows}
          attributes={{
            'aria-readonly': isReadOnly,
            'aria-multiselectable': true,
            'aria-busy': isPending,
            className: 'h-full',
            onKeyDown,
            ...pointer,
            onFocus: (event) => {
              if (event.target === scroller.current && !selection) setSelection(selectCell({ row: 0, column: 0 }));
            },
          }}
          renderHead={(place) => {
            const column = heads[place.index];
            const sort = column && view.sort.find(({ column: id }) => id === column.id);
            return column ? (
              <ReviewHeadCell
                key={column.id}
                gridId={gridId}
                table={table}
                place={place}
                head={column}
                sorted={sort && (sort.descending ? 'descending' : 'ascending')}
                isFiltered={view.filters.some(({ column: id }) => id === column.id)}
                isActive={active?.row === HEAD_ROW && active.column === place.index}
                isOpen={openPanel === column.id}
                onOpen={openColumn}
              />
            ) : null;
          }}
          renderRows={(page, rows) => (
            <ReviewRows
              key={`${key} ${page}`}
              gridId={gridId}
              table={table}
              page={page}
              rows={rows}
              columns={layout.columns}
              heads={heads}
              active={isOnPage(active?.row, page, table.pageRows) ? active : null}
              range={doesTouch(range, page, table.pageRows) ? range : null}
              lineId={lineId}
              words={words}
              edits={edits}
              onEdited={onEdited}
            />
          )}
        />
        {isPending && (
          <span aria-hidden="true" className="absolute inset-x-0 top-0 z-20 h-0.5 animate-pulse bg-accent" />
        )}
        <CellCard scroller={scroller} table={table} heads={heads} words={words} />
        {panelHead && openPanel && (
          <ColumnPanel
            key={openPanel}
            head={panelHead}
            anchorId={cellId(gridId, HEAD_ROW, heads.indexOf(panelHead))}
            view={view}
            words={words}
            onClose={() => setOpenPanel(null)}
            returnFocus={scroller}
          />
        )}
      </div>
      <CellLine
        id={lineId}
        table={table}
        heads={heads}
        selection={selection}
        words={words}
        onEdit={isReadOnly || !active ? undefined : () => openEditor(active)}
      />
    </>
  );
}

/** Pages without the active cell and without selected ones are not rendered again when these change. */
const isOnPage = (row: number | undefined, page: number, pageRows: number): boolean =>
  row !== undefined && row >= 0 && Math.floor(row / pageRows) === page;

const doesTouch = (range: CellRange | null, page: number, pageRows: number): boolean =>
  range !== null && range.bottom >= page * pageRows && range.top < (page + 1) * pageRows;

const LABELS = {
  cleaned: 'Cleaned data',
  source: 'Source data, as written',
  changes: 'Changed rows of the cleaned data',
} as const;
