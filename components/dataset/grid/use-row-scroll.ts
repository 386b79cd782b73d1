'use client';

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { offsetShowing, placeAfter, placeOf, planScroll, type ScrollPlace } from './scroll-pages';
import { ROW_PX } from './sizes';

export interface PlacedRow {
  index: number;
  /** Distance from the top of the body in pixels. */
  top: number;
}

/** Rows drawn above and below those in sight. */
const OVERSCAN = 10;
const TOP: ScrollPlace = { scrollTop: 0, shiftPx: 0 };

interface Drawn {
  /** The first row in sight. */
  first: number;
  shiftPx: number;
  viewportPx: number;
}

/** Which rows are to be drawn and where, and how to bring one into sight. All rows are equally tall. */
export function useRowScroll(scroller: RefObject<HTMLElement | null>, total: number, headPx: number) {
  const plan = useMemo(() => planScroll(total * ROW_PX), [total]);
  const place = useRef(TOP);
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, shiftPx: 0, viewportPx: 640 });

  /** Takes a place over; rows are drawn anew only when others come into sight. */
  const settle = useCallback(
    (next: ScrollPlace) => {
      const element = scroller.current;
      if (!element) return;
      if (next.scrollTop !== element.scrollTop) element.scrollTop = next.scrollTop;
      place.current = { ...next, scrollTop: element.scrollTop };
      const first = Math.floor((place.current.scrollTop + next.shiftPx) / ROW_PX);
      const viewportPx = Math.max(ROW_PX, element.clientHeight - headPx);
      setDrawn((known) =>
        known.first === first && known.shiftPx === next.shiftPx && known.viewportPx === viewportPx
          ? known
          : { first, shiftPx: next.shiftPx, viewportPx },
      );
    },
    [scroller, headPx],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const viewportPx = () => Math.max(ROW_PX, element.clientHeight - headPx);
    const onScroll = () => settle(placeAfter(plan, place.current, element.scrollTop, viewportPx()));
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, headPx, plan, settle]);

  // The same rows stay in sight where there are other rows in all, or more room.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stay = () => {
      const end = Math.max(0, plan.totalPx - Math.max(ROW_PX, element.clientHeight - headPx));
      settle(placeOf(plan, Math.min(end, place.current.scrollTop + place.current.shiftPx)));
    };
    stay();
    const observer = new ResizeObserver(stay);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, headPx, plan, settle]);

  const reveal = useCallback(
    (row: number, to: 'nearest' | 'middle') => {
      const element = scroller.current;
      if (!element) return;
      const offset = element.scrollTop + place.current.shiftPx;
      const size = Math.max(ROW_PX, element.clientHeight - headPx);
      const start = row * ROW_PX;
      const nearest = offsetShowing({ start, end: start + ROW_PX }, { offset, size });
      if (nearest === offset) return;
      const middle = Math.max(0, Math.min(plan.totalPx - size, start - (size - ROW_PX) / 2));
      settle(placeOf(plan, to === 'middle' ? middle : nearest));
    },
    [scroller, headPx, plan, settle],
  );

  /** Back to the first row. */
  const reset = useCallback(() => settle(TOP), [settle]);

  const { first, shiftPx, viewportPx } = drawn;
  const from = Math.max(0, Math.min(first, total - 1) - OVERSCAN);
  const to = Math.min(total, first + Math.ceil(viewportPx / ROW_PX) + 1 + OVERSCAN);
  const rows = useMemo(
    () =>
      Array.from({ length: Math.max(0, to - from) }, (_, i): PlacedRow => {
        return { index: from + i, top: (from + i) * ROW_PX - shiftPx };
      }),
    [from, to, shiftPx],
  );
  return { rows, heightPx: plan.heightPx, pageRows: Math.max(1, Math.floor(viewportPx / ROW_PX) - 1), reveal, reset };
}
