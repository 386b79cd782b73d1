import { describe, expect, it } from 'vitest';
import { readTotalLabel } from './total-words';

describe('labels of totals', () => {
  it.each([
    ['Total', 'sum', true],
    ['TOTALS:', 'sum', true],
    ['Total 2024', 'sum', false],
    ['Total revenue', 'sum', false],
    ['Revenue, total', 'sum', false],
    ['Grand total', 'sum', true],
    ['grandtotal', 'sum', false],
    ['Sub-Total', 'sum', true],
    ['Soustotal', 'sum', false],
    ['Sous-total', 'sum', true],
    ['Ara toplam', 'sum', true],
    ['I alt', 'sum', true],
    ['Gesamt', 'sum', true],
    ['Łącznie', 'sum', true],
    ['"Total"', 'sum', true],
    ["To'tal", 'sum', true],
    ['合計', 'sum', true],
    ['North total', 'sum', false],
    ['Average', 'mean', true],
    ['mean of all', 'mean', false],
  ])('%s', (text, of, alone) => expect(readTotalLabel(text)).toEqual({ of, alone }));

  it.each([
    '',
    '5',
    'north',
    'totally',
    'ii alt',
    'grand hotel',
    'subtle',
    'P-1004',
    '=SUM(A1)',
    '-total',
    'paid, late, damaged',
  ])('not %s', (text) => expect(readTotalLabel(text)).toBeUndefined());
});
