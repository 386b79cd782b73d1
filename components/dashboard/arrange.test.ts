import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DashboardItemJson } from '@/lib/contract/dashboards';
import { COLUMNS, compact, MIN_H, MIN_W, placeWords, STEPS, step } from './arrange';

const item = (chart_id: string, x: number, y: number, w = 6, h = 5): DashboardItemJson => ({ chart_id, x, y, w, h });
const grid = [item('a', 0, 0), item('b', 6, 0), item('c', 0, 5), item('d', 6, 5)];
const at = (items: DashboardItemJson[]) =>
  Object.fromEntries(items.map(({ chart_id, x, y, w, h }) => [chart_id, [x, y, w, h]]));

describe('step', () => {
  it('exchanges a chart with the one above or below', () => {
    expect(at(step(grid, 'c', 'up'))).toMatchObject({ c: [0, 0, 6, 5], a: [0, 5, 6, 5], b: [6, 0, 6, 5] });
    expect(at(step(grid, 'b', 'down'))).toMatchObject({ d: [6, 0, 6, 5], b: [6, 5, 6, 5] });
    expect(step(grid, 'a', 'up')).toEqual(grid);
    expect(step(grid, 'd', 'down')).toEqual(grid);
  });

  it('pushes those in the way down', () => {
    expect(at(step(grid, 'a', 'right'))).toEqual({
      a: [1, 0, 6, 5],
      b: [6, 5, 6, 5],
      c: [0, 5, 6, 5],
      d: [6, 10, 6, 5],
    });
    expect(at(step(grid, 'b', 'wider'))).toMatchObject({ b: [5, 0, 7, 5], a: [0, 5, 6, 5] });
    expect(at(step(grid, 'a', 'taller'))).toMatchObject({ a: [0, 0, 6, 6], c: [0, 6, 6, 5], d: [6, 5, 6, 5] });
    expect(at(step(grid, 'a', 'shorter'))).toMatchObject({ a: [0, 0, 6, 4], c: [0, 4, 6, 5] });
    expect(at(step(grid, 'a', 'narrower'))).toMatchObject({ a: [0, 0, 5, 5] });
  });

  it('keeps every chart within the grid and off the others, whatever is done', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'gone'), fc.constantFrom(...STEPS)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (made) => {
        const items = made.reduce((before, [id, which]) => step(before, id, which), grid);
        expect(items.map(({ chart_id }) => chart_id).sort()).toEqual(['a', 'b', 'c', 'd']);
        for (const { x, y, w, h } of items) {
          expect(x >= 0 && y >= 0 && w >= MIN_W && h >= MIN_H && x + w <= COLUMNS).toBe(true);
          const over = items.filter((o) => o.x < x + w && x < o.x + o.w && o.y < y + h && y < o.y + o.h);
          expect(over).toHaveLength(1);
        }
      }),
    );
  });
});

describe('compact', () => {
  it('closes the gap a chart left', () => {
    expect(at(compact([item('a', 0, 3), item('b', 6, 10), item('c', 0, 20, 12)]))).toEqual({
      a: [0, 0, 6, 5],
      b: [6, 0, 6, 5],
      c: [0, 5, 12, 5],
    });
  });
});

it('says where a chart stands', () => {
  expect(placeWords(item('a', 0, 5))).toBe('column 1, row 6, 6 wide, 5 high');
});
