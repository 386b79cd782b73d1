import { describe, expect, it } from 'vitest';
import { offsetShowing, scrollScale } from './scroll-scale';

describe('scrollScale', () => {
  it('leaves lists alone that a browser can show', () => {
    expect(scrollScale(3_000, 600)).toEqual({ heightPx: 3_000, scale: 1 });
  });

  it('reaches the end of a list that is taller than a browser can show', () => {
    const total = 3_000_000 * 32;
    const viewport = 600;
    const { heightPx, scale } = scrollScale(total, viewport);
    expect(heightPx).toBeLessThan(12_001_000);
    expect(scrollScale(total, 900).scale).toBe(scale);
    const lastScrollTop = heightPx - viewport;
    expect(lastScrollTop * scale).toBeCloseTo(total - viewport, 3);
  });
});

it('offsetShowing moves no more than needed', () => {
  const view = { offset: 100, size: 50 };
  expect(offsetShowing({ start: 110, end: 120 }, view)).toBe(100);
  expect(offsetShowing({ start: 60, end: 70 }, view)).toBe(60);
  expect(offsetShowing({ start: 145, end: 155 }, view)).toBe(105);
});
