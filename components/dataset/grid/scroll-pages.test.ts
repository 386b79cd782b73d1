import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetShowing, placeAfter, placeOf, planScroll } from './scroll-pages';

const VIEWPORT = 600;
const TOP = { scrollTop: 0, shiftPx: 0 };
const listTop = ({ scrollTop, shiftPx }: typeof TOP) => scrollTop + shiftPx;
const tall = fc.integer({ min: 12_000_001, max: 2_000_000_000 });

describe('a list that a browser can show', () => {
  const plan = planScroll(3_000);

  it('is as tall as it is, and never shifted', () => {
    expect(plan.heightPx).toBe(3_000);
    expect(placeAfter(plan, TOP, 2_400, VIEWPORT)).toEqual({ scrollTop: 2_400, shiftPx: 0 });
    expect(placeAfter(plan, TOP, 40, VIEWPORT)).toEqual({ scrollTop: 40, shiftPx: 0 });
    expect(planScroll(0)).toMatchObject({ heightPx: 0, stepPx: 0 });
    expect(placeAfter(planScroll(0), TOP, 0, VIEWPORT)).toEqual(TOP);
  });
});

describe('a list that is taller than a browser can show', () => {
  it('is shown to its very end by the scroll bar', () => {
    fc.assert(
      fc.property(tall, (totalPx) => {
        const plan = planScroll(totalPx);
        const end = placeAfter(plan, TOP, plan.heightPx - VIEWPORT, VIEWPORT);
        expect(plan.heightPx).toBe(12_000_000);
        expect(Math.abs(listTop(end) - (totalPx - VIEWPORT))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('moves pixel by pixel in small ways, whatever stretch begins, and the element can be scrolled there', () => {
    fc.assert(
      fc.property(
        tall,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -500, max: 500 }),
        (totalPx, share, by) => {
          const plan = planScroll(totalPx);
          const end = totalPx - VIEWPORT;
          const from = placeOf(plan, Math.floor(share * end));
          const to = placeAfter(plan, from, from.scrollTop + by, VIEWPORT);
          fc.pre(listTop(from) + by >= 0 && listTop(from) + by <= end);
          expect(listTop(to)).toBe(listTop(from) + by);
          expect(to.scrollTop).toBeGreaterThanOrEqual(0);
          expect(to.scrollTop).toBeLessThanOrEqual(plan.heightPx - VIEWPORT + 1);
        },
      ),
    );
  });

  it('has the middle of the list in the middle of the scroll bar', () => {
    const plan = planScroll(96_000_000);
    const middle = placeAfter(plan, TOP, (plan.heightPx - VIEWPORT) / 2, VIEWPORT);
    expect(listTop(middle) / 96_000_000).toBeCloseTo(0.5, 2);
  });
});

it('offsetShowing moves no more than needed', () => {
  const view = { offset: 100, size: 50 };
  expect(offsetShowing({ start: 110, end: 120 }, view)).toBe(100);
  expect(offsetShowing({ start: 60, end: 70 }, view)).toBe(60);
  expect(offsetShowing({ start: 145, end: 155 }, view)).toBe(105);
});
