'use client';

import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { RowsJson } from '@/lib/contract';
import type { CellPosition } from './cell-position';
import { columnWidths } from './column-width';
import { offsetShowing, scrollScale } from './scroll-scale';
import { HEAD_PX, ROW_NUMBER_PX, ROW_PX } from './sizes';

/** Which rows and columns are to be drawn, and where; and how to bring a cell into sight. */
export function useGridLayout(scroller: RefObject<HTMLElement | null>, head: RowsJson) {
  const widths = useMemo(() => columnWidths(head), [head]);
  const totalPx = head.total * ROW_PX;
  const viewportPx = Math.max(ROW_PX, (scroller.current?.clientHeight ?? 640) - HEAD_PX);
  const { heightPx, scale } = scrollScale(totalPx, viewportPx);

  const rows = useVirtualizer({
    count: head.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, isScrolling) => report(offset * scale, isScrolling)),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 3,
  });

  const offset = rows.scrollOffset ?? 0;
  const shift = offset / scale - offset;

  const reveal = useCallback(
    ({ row, column }: CellPosition) => {
      const element = scroller.current;
      if (!element) return;
      const view = { offset: element.scrollTop * scale, size: element.clientHeight - HEAD_PX };
      const top = offsetShowing({ start: row * ROW_PX, end: (row + 1) * ROW_PX }, view);
      const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
      const left = offsetShowing(
        { start, end: start + (widths[column] ?? 0) },
        { offset: element.scrollLeft, size: element.clientWidth - ROW_NUMBER_PX },
      );
      element.scrollTo({ top: top / scale, left });
    },
    [scroller, scale, widths],
  );

  return {
    rows: rows.getVirtualItems().map(({ index, start }) => ({ index, top: start + shift })),
    columns: columns.getVirtualItems(),
    widthPx: ROW_NUMBER_PX + columns.getTotalSize(),
    heightPx,
    pageRows: Math.max(1, Math.floor(viewportPx / ROW_PX) - 1),
    reveal,
  };
}
