import { expect, it } from 'vitest';
import { clampTo, extend, isIn, rangeOf, rangeSize, selectCell, selectWhole } from './selection';

const at = (row: number, column: number) => ({ row, column });
const size = { rows: 10, columns: 4 };

it('is the rectangle between its ends, whichever way it was drawn', () => {
  const selection = extend(selectCell(at(5, 3)), at(2, 1));
  const range = rangeOf(selection);
  expect(range).toEqual({ top: 2, bottom: 5, left: 1, right: 3 });
  expect(range && rangeSize(range)).toEqual({ rows: 4, columns: 3 });
  expect([isIn(range, 2, 1), isIn(range, 5, 3), isIn(range, 6, 3), isIn(range, 3, 0), isIn(null, 0, 0)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('keeps its anchor while it grows and shrinks', () => {
  const grown = extend(extend(selectCell(at(1, 1)), at(4, 2)), at(0, 0));
  expect(grown).toEqual({ anchor: at(1, 1), active: at(0, 0) });
});

it('never takes in the head', () => {
  expect(rangeOf(selectCell(at(-1, 2)))).toBeNull();
  expect(extend(selectCell(at(-1, 2)), at(3, 2))).toEqual(selectCell(at(3, 2)));
  expect(extend(selectCell(at(1, 2)), at(-1, 2))).toEqual({ anchor: at(1, 2), active: at(0, 2) });
  expect(extend(null, at(3, 2))).toEqual(selectCell(at(3, 2)));
});

it('takes whole rows, columns and all', () => {
  const selection = extend(selectCell(at(3, 1)), at(4, 2));
  const ranges = (['rows', 'columns', 'all'] as const).map((what) => rangeOf(selectWhole(what, selection, size)));
  expect(ranges).toEqual([
    { top: 3, bottom: 4, left: 0, right: 3 },
    { top: 0, bottom: 9, left: 1, right: 2 },
    { top: 0, bottom: 9, left: 0, right: 3 },
  ]);
  expect(rangeOf(selectWhole('columns', selectCell(at(-1, 2)), size))).toEqual({
    top: 0,
    bottom: 9,
    left: 2,
    right: 2,
  });
});

it('stays within a table that became smaller', () => {
  const selection = extend(selectCell(at(3, 1)), at(9, 3));
  expect(clampTo(selection, size)).toBe(selection);
  expect(clampTo(selection, { rows: 5, columns: 2 })).toEqual({ anchor: at(3, 1), active: at(4, 1) });
});
