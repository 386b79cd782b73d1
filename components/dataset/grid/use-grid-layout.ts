'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { CellPosition } from './cell-position';
import { offsetShowing } from './scroll-pages';
import { ROW_NUMBER_PX } from './sizes';
import { type PlacedRow, useRowScroll } from './use-row-scroll';

export type { PlacedRow } from './use-row-scroll';

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
  reveal(position: CellPosition, to?: 'nearest' | 'middle'): void;
  /** Back to the first row. */
  reset(): void;
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
  const { reveal: revealRow, ...rows } = useRowScroll(scroller, total, headPx);
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 3,
  });

  // Another table may have as many columns of other widths.
  useEffect(() => {
    if (widths.length > 0) columns.measure();
  }, [columns, widths]);

  const first = widths[0] ?? 0;
  const widthOnScreen = columns.scrollRect?.width ?? 0;
  const isPinned = isFirstPinned && widths.length > 1 && ROW_NUMBER_PX + first <= widthOnScreen * MAX_PINNED_SHARE;
  const pinnedPx = isPinned ? first : 0;
  const items = columns.getVirtualItems();
  const placed = useMemo(() => {
    const drawn = items
      .filter(({ index }) => !(isPinned && index === 0))
      .map(({ index, start, size }): PlacedColumn => ({ index, left: ROW_NUMBER_PX + start, width: size }));
    return isPinned ? [{ index: 0, left: null, width: first }, ...drawn] : drawn;
  }, [items, isPinned, first]);

  const reveal = useCallback(
    ({ row, column }: CellPosition, to: 'nearest' | 'middle' = 'nearest') => {
      const element = scroller.current;
      if (!element) return;
      if (!(isPinned && column === 0)) element.scrollLeft = leftShowing(element, widths, column, pinnedPx);
      if (row >= 0) revealRow(row, to);
    },
    [scroller, widths, isPinned, pinnedPx, revealRow],
  );

  return {
    ...rows,
    columns: placed,
    widthPx: ROW_NUMBER_PX + columns.getTotalSize(),
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
