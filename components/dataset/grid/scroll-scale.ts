/** Browsers draw nothing beyond some 17 (Firefox) or 33 (Chrome) million pixels. */
const MAX_HEIGHT_PX = 12_000_000;

/** A tall list in an element that is about `MAX_HEIGHT_PX` tall at most: scrolling runs `scale` times as fast when it has to. */
export interface ScrollScale {
  /** Height of the element that scrolls. */
  heightPx: number;
  /** Pixels of the list for each pixel that is scrolled; 1 for lists of up to some hundred thousand rows. */
  scale: number;
}

/**
 * How to show `totalPx` of rows: scrolled to the end, the last row is at the bottom of a viewport of `viewportPx`. The
 * scale itself does not depend on the viewport, so that resizing it leaves every row where it is.
 */
export function scrollScale(totalPx: number, viewportPx: number): ScrollScale {
  if (totalPx <= MAX_HEIGHT_PX) return { heightPx: totalPx, scale: 1 };
  const scale = totalPx / MAX_HEIGHT_PX;
  return { heightPx: (totalPx - viewportPx) / scale + viewportPx, scale };
}

/** The scroll offset, in pixels of the list, at which the span is visible, moving as little as possible. */
export function offsetShowing(span: { start: number; end: number }, view: { offset: number; size: number }): number {
  if (span.start < view.offset) return span.start;
  if (span.end > view.offset + view.size) return span.end - view.size;
  return view.offset;
}
