'use client';

import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import type { RowsJson } from '@/lib/contract/rows';
import { CellInspector } from './cell-inspector';
import { type CellPosition, cellOf, moveCell } from './cell-position';
import { columnWidths } from './column-width';
import { GridTable } from './grid-table';
import { HeadCell } from './head-cell';
import { PreviewRows } from './preview-rows';
import { HEAD_PX } from './sizes';
import { useGridLayout } from './use-grid-layout';
import type { TableRef } from './use-row-page';

interface DataGridProps {
  label: string;
  table: TableRef;
  /** The first page: it tells the columns and how many rows there are. */
  head: RowsJson;
}

/**
 * A table of any size: rows and columns are drawn as they come into sight, rows fetched by the page. One stop of the Tab
 * key; arrows, Home, End, Page Up and Page Down move from cell to cell.
 */
export function DataGrid({ label, table, head }: DataGridProps) {
  const gridId = useId();
  const scroller = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<CellPosition | null>(null);
  const widths = useMemo(() => columnWidths(head), [head]);
  const layout = useGridLayout(scroller, { total: head.total, widths, headPx: HEAD_PX });
  const size = { rows: head.total, columns: head.columns.length, pageRows: layout.pageRows };

  function goTo(position: CellPosition): void {
    setActive(position);
    layout.reveal(position);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== scroller.current) return;
    const next = moveCell(active ?? { row: 0, column: 0 }, event, size);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  }

  function onMouseDown(event: MouseEvent): void {
    const cell = cellOf(event.target);
    if (!cell || cell.row < 0) return;
    // The grid keeps the focus: a cell that scrolls out of sight would take it along.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    goTo(cell);
  }

  return (
    <div className="overflow-hidden rounded-xl border bg-surface outline-accent has-[[role=grid]:focus-visible]:outline-2">
      <GridTable
        gridId={gridId}
        label={label}
        scroller={scroller}
        layout={layout}
        total={head.total}
        columnCount={head.columns.length}
        headPx={HEAD_PX}
        active={active}
        rowsAPage={table.pageRows}
        attributes={{
          'aria-readonly': true,
          className: 'max-h-[calc(100dvh-16rem)] min-h-48',
          onKeyDown,
          onMouseDown,
          onFocus: () => setActive((position) => position ?? { row: 0, column: 0 }),
        }}
        renderHead={(place) => <HeadCell key={place.index} place={place} column={head.columns[place.index]} />}
        renderRows={(page, rows) => (
          <PreviewRows
            key={page}
            table={table}
            page={page}
            rows={rows}
            columns={layout.columns}
            heads={head.columns}
            active={active}
            gridId={gridId}
          />
        )}
      />
      <CellInspector table={table} columns={head.columns} position={active} />
    </div>
  );
}
