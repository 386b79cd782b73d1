'use client';

import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import type { RowsJson } from '@/lib/contract';
import { CellInspector } from './cell-inspector';
import { type CellPosition, moveCell } from './cell-position';
import { cellId } from './grid-cell';
import { GridHead } from './grid-head';
import { GridRows, type PlacedRow } from './grid-rows';
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
  const { rows, columns, widthPx, heightPx, pageRows, reveal } = useGridLayout(scroller, head);
  const size = { rows: head.total, columns: head.columns.length, pageRows };

  function goTo(position: CellPosition): void {
    setActive(position);
    reveal(position);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== scroller.current) return;
    const next = moveCell(active ?? { row: 0, column: 0 }, event, size);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  }

  function onMouseDown(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const column = event.target.closest('[data-column]')?.getAttribute('data-column');
    const row = event.target.closest('[data-row]')?.getAttribute('data-row');
    if (column == null || row == null) return;
    // The grid keeps the focus: a cell that scrolls out of sight would take it along.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    goTo({ row: Number(row), column: Number(column) });
  }

  const isActiveDrawn =
    active !== null &&
    rows.some(({ index }) => index === active.row) &&
    columns.some(({ index }) => index === active.column);
  const pages = byPage(rows, table.pageRows);

  // A table that moves focus inside itself is an ARIA grid; spread because the lint takes every table for a static one.
  const gridRole = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': head.total + 1,
    'aria-colcount': head.columns.length + 1,
    'aria-readonly': true,
    'aria-activedescendant': isActiveDrawn ? cellId(gridId, active.row, active.column) : undefined,
  };

  return (
    <div className="overflow-hidden rounded-xl border bg-surface outline-accent has-[[role=grid]:focus-visible]:outline-2">
      <table
        ref={scroller}
        {...gridRole}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onFocus={() => setActive((position) => position ?? { row: 0, column: 0 })}
        className="relative block max-h-[calc(100dvh-16rem)] min-h-48 overflow-auto overscroll-x-contain outline-none"
      >
        <GridHead columns={head.columns} visible={columns} widthPx={widthPx} />
        <tbody className="relative block" style={{ height: heightPx, minWidth: widthPx }}>
          {[...pages].map(([page, placed]) => (
            <GridRows
              key={page}
              table={table}
              page={page}
              rows={placed}
              columns={columns}
              heads={head.columns}
              active={active}
              gridId={gridId}
            />
          ))}
        </tbody>
      </table>
      <CellInspector table={table} columns={head.columns} position={active} />
    </div>
  );
}

function byPage(rows: readonly PlacedRow[], pageRows: number): Map<number, PlacedRow[]> {
  const pages = new Map<number, PlacedRow[]>();
  for (const row of rows) {
    const page = Math.floor(row.index / pageRows);
    const placed = pages.get(page);
    if (placed) placed.push(row);
    else pages.set(page, [row]);
  }
  return pages;
}
