/** Browsers draw nothing beyond some 17 (Firefox) or 33 (Chrome) million pixels. */
const MAX_HEIGHT_PX = 12_000_000;

/** A tall list in an element that is at most `MAX_HEIGHT_PX` tall: scrolling runs `scale` times as fast when it has to. */
export interface ScrollScale {
  /** Height of the element that scrolls. */
  heightPx: number;
  /** Pixels of the list for each pixel that is scrolled; 1 for lists of up to some hundred thousand rows. */
  scale: number;
}

/** How to show `totalPx` of rows in a viewport of `viewportPx`: scrolled to the end, the last row is at its bottom. */
export function scrollScale(totalPx: number, viewportPx: number): ScrollScale {
  if (totalPx <= MAX_HEIGHT_PX) return { heightPx: totalPx, scale: 1 };
  return { heightPx: MAX_HEIGHT_PX, scale: (totalPx - viewportPx) / (MAX_HEIGHT_PX - viewportPx) };
}

/** The scroll offset, in pixels of the list, at which the span is visible, moving as little as possible. */
export function offsetShowing(span: { start: number; end: number }, view: { offset: number; size: number }): number {
  if (span.start < view.offset) return span.start;
  if (span.end > view.offset + view.size) return span.end - view.size;
  return view.offset;
}
