'use client';

import { type HTMLAttributes, type ReactNode, type RefObject, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { type CellPosition, HEAD_ROW } from './cell-position';
import { cellId } from './grid-cell';
import { ROW_NUMBER_PX } from './sizes';
import type { GridLayout, PlacedColumn, PlacedRow } from './use-grid-layout';

interface GridTableProps {
  gridId: string;
  label: string;
  scroller: RefObject<HTMLTableElement | null>;
  layout: GridLayout;
  /** Rows and columns of data, drawn or not. */
  total: number;
  columnCount: number;
  headPx: number;
  active: CellPosition | null;
  /** Rows a page holds. */
  rowsAPage: number;
  /** The head cell of a column. */
  renderHead(column: PlacedColumn): ReactNode;
  /** The rows of one page that are to be drawn. */
  renderRows(page: number, rows: readonly PlacedRow[]): ReactNode;
  /** What it listens to, and what else it says of itself. */
  attributes: HTMLAttributes<HTMLTableElement>;
}

/**
 * The frame of a grid of any size: draws the rows and columns in sight, by pages. It is one stop of the Tab key and tells
 * assistive technology which of its cells is meant.
 */
export function GridTable(props: GridTableProps) {
  const { gridId, label, scroller, layout, total, columnCount, headPx, active, rowsAPage, renderHead, renderRows } =
    props;
  const { className, ...rest } = props.attributes;
  const pages = useMemo(() => byPage(layout.rows, rowsAPage), [layout.rows, rowsAPage]);
  const isActiveDrawn =
    active !== null &&
    (active.row === HEAD_ROW || layout.rows.some(({ index }) => index === active.row)) &&
    layout.columns.some(({ index }) => index === active.column);

  // A table that moves focus inside itself is an ARIA grid; spread because the lint takes every table for a static one.
  const gridRole = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': total + 1,
    'aria-colcount': columnCount + 1,
    'aria-activedescendant': isActiveDrawn ? cellId(gridId, active.row, active.column) : undefined,
  };

  return (
    <table
      ref={scroller}
      {...gridRole}
      {...rest}
      className={cn('relative block overflow-auto overscroll-x-contain outline-none [overflow-anchor:none]', className)}
    >
      <thead className="sticky top-0 z-10 block border-b bg-surface" style={{ minWidth: layout.widthPx }}>
        <tr aria-rowindex={1} data-row={HEAD_ROW} className="relative flex" style={{ height: headPx }}>
          <th
            scope="col"
            aria-colindex={1}
            title="Row of the file; 1 is the first below the header"
            className="sticky left-0 z-[3] flex h-full shrink-0 items-end justify-end border-r bg-surface px-2 pb-1.5 font-normal text-muted text-xs"
            style={{ width: ROW_NUMBER_PX }}
          >
            Row
          </th>
          {layout.columns.map(renderHead)}
        </tr>
      </thead>
      <tbody className="relative block" style={{ height: layout.heightPx, minWidth: layout.widthPx }}>
        {[...pages].map(([page, rows]) => renderRows(page, rows))}
      </tbody>
    </table>
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
