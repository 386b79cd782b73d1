'use client';

import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { CellPosition } from './cell-position';
import { offsetShowing, scrollScale } from './scroll-scale';
import { ROW_NUMBER_PX, ROW_PX } from './sizes';

export interface PlacedRow {
  index: number;
  /** Distance from the top of the body in pixels. */
  top: number;
}

export interface PlacedColumn {
  index: number;
  /** Distance from the left edge in pixels; null when it stays at the left whatever is scrolled. */
  left: number | null;
  width: number;
}

export interface GridLayout {
  rows: PlacedRow[];
  columns: PlacedColumn[];
  widthPx: number;
  heightPx: number;
  /** Rows a page up or down moves. */
  pageRows: number;
  /** Scrolls a cell into sight, moving as little as possible, or to the middle if it is not in sight. */
  reveal(position: CellPosition, place?: 'nearest' | 'middle'): void;
}

interface GridShape {
  total: number;
  widths: readonly number[];
  headPx: number;
  /** Keeps the first column in sight where there is room for it. */
  isFirstPinned?: boolean;
}

/** A pinned column may take this much of the width, with the row numbers. */
const MAX_PINNED_SHARE = 0.45;

/** Which rows and columns are to be drawn, and where; and how to bring a cell into sight. */
export function useGridLayout(scroller: RefObject<HTMLElement | null>, shape: GridShape): GridLayout {
  const { total, widths, headPx, isFirstPinned = false } = shape;
  const totalPx = total * ROW_PX;
  const viewportPx = Math.max(ROW_PX, (scroller.current?.clientHeight ?? 640) - headPx);
  const { heightPx, scale } = scrollScale(totalPx, viewportPx);
  const currentScale = useRef(scale);

  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, isScrolling) => report(offset * currentScale.current, isScrolling)),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 3,
  });

  // Another table may have the same columns with other values in them, and another scale.
  useEffect(() => {
    if (widths.length > 0) columns.measure();
  }, [columns, widths]);
  useEffect(() => {
    if (currentScale.current === scale) return;
    currentScale.current = scale;
    scroller.current?.dispatchEvent(new Event('scroll'));
  }, [scroller, scale]);

  const first = widths[0] ?? 0;
  const widthOnScreen = columns.scrollRect?.width ?? 0;
  const isPinned = isFirstPinned && widths.length > 1 && ROW_NUMBER_PX + first <= widthOnScreen * MAX_PINNED_SHARE;
  const pinnedPx = isPinned ? first : 0;
  const drawn = columns
    .getVirtualItems()
    .filter(({ index }) => !(isPinned && index === 0))
    .map(({ index, start, size }): PlacedColumn => ({ index, left: ROW_NUMBER_PX + start, width: size }));

  const offset = rows.scrollOffset ?? 0;
  const shift = offset / scale - offset;

  const reveal = useCallback(
    ({ row, column }: CellPosition, place: 'nearest' | 'middle' = 'nearest') => {
      const element = scroller.current;
      if (!element) return;
      const left = isPinned && column === 0 ? element.scrollLeft : leftShowing(element, widths, column, pinnedPx);
      if (row < 0) return element.scrollTo({ left });
      const view = { offset: element.scrollTop * scale, size: element.clientHeight - headPx };
      const span = { start: row * ROW_PX, end: (row + 1) * ROW_PX };
      const nearest = offsetShowing(span, view);
      const isMoved = place === 'middle' && nearest !== view.offset;
      const top = isMoved ? Math.max(0, span.start - (view.size - ROW_PX) / 2) : nearest;
      element.scrollTo({ top: top / scale, left });
    },
    [scroller, scale, widths, headPx, isPinned, pinnedPx],
  );

  return {
    rows: rows.getVirtualItems().map(({ index, start }) => ({ index, top: start + shift })),
    columns: isPinned ? [{ index: 0, left: null, width: first }, ...drawn] : drawn,
    widthPx: ROW_NUMBER_PX + columns.getTotalSize(),
    heightPx,
    pageRows: Math.max(1, Math.floor(viewportPx / ROW_PX) - 1),
    reveal,
  };
}

function leftShowing(element: HTMLElement, widths: readonly number[], column: number, pinnedPx: number): number {
  const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0) - pinnedPx;
  return offsetShowing(
    { start, end: start + (widths[column] ?? 0) },
    { offset: element.scrollLeft, size: element.clientWidth - ROW_NUMBER_PX - pinnedPx },
  );
}
