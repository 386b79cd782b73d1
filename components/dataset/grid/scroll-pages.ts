/** Browsers draw nothing beyond some 17 (Firefox) or 33 (Chrome) million pixels. */
const MAX_HEIGHT_PX = 12_000_000;

/** How many stretches of the element there are for each maximum height of the list. */
const STRETCHES = 100;

/**
 * How to show a list in an element that may be no taller than browsers can draw. The element stands for the list in
 * stretches; within one, scrolling moves the list pixel by pixel, and from one to the next the list is shifted a little further.
 */
export interface ScrollPlan {
  totalPx: number;
  /** Height of the element that scrolls. */
  heightPx: number;
  stretchPx: number;
  stretchCount: number;
  /** By how much the list is shifted more in the next stretch. */
  stepPx: number;
}

/** Where the element is scrolled to, and by how much the list is shifted up in it. */
export interface ScrollPlace {
  scrollTop: number;
  shiftPx: number;
}

export function planScroll(totalPx: number): ScrollPlan {
  if (totalPx <= MAX_HEIGHT_PX) {
    return { totalPx, heightPx: totalPx, stretchPx: Math.max(1, totalPx), stretchCount: 1, stepPx: 0 };
  }
  const stretchPx = MAX_HEIGHT_PX / STRETCHES;
  const stretchCount = Math.floor(totalPx / stretchPx);
  const stepPx = (totalPx - MAX_HEIGHT_PX) / (stretchCount - 1);
  return { totalPx, heightPx: MAX_HEIGHT_PX, stretchPx, stretchCount, stepPx };
}

/** The place at which the list is shown from this pixel on. */
export function placeOf(plan: ScrollPlan, listTop: number): ScrollPlace {
  const shiftPx = shiftIn(plan, listTop);
  return { scrollTop: listTop - shiftPx, shiftPx };
}

/**
 * The place after the element was scrolled to `scrollTop`. A small way is a way in the list; a long one, by the scroll bar, is
 * a share of the list. The result may have another `scrollTop`, to which the element has to be set.
 */
export function placeAfter(plan: ScrollPlan, before: ScrollPlace, scrollTop: number, viewportPx: number): ScrollPlace {
  const moved = scrollTop - before.scrollTop;
  const listTop = scrollTop + before.shiftPx;
  const end = plan.totalPx - viewportPx;
  if (Math.abs(moved) < viewportPx && listTop >= 0 && listTop <= end) return placeOf(plan, listTop);
  const range = plan.heightPx - viewportPx;
  const share = range <= 0 ? 0 : Math.min(1, Math.max(0, scrollTop / range));
  return { scrollTop, shiftPx: shiftIn(plan, share * end) };
}

function shiftIn({ stretchPx, stretchCount, stepPx }: ScrollPlan, listTop: number): number {
  const stretch = Math.min(stretchCount - 1, Math.max(0, Math.floor(listTop / stretchPx)));
  return Math.round(stretch * stepPx);
}

/** The scroll offset, in pixels of the list, at which the span is visible, moving as little as possible. */
export function offsetShowing(span: { start: number; end: number }, view: { offset: number; size: number }): number {
  if (span.start < view.offset) return span.start;
  if (span.end > view.offset + view.size) return span.end - view.size;
  return view.offset;
}
