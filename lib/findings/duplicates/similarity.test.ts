import { expect, test } from 'vitest';
import { isOneEditApart, wordOverlap } from './similarity';

test('words overlap when equal, nearly so, or by an initial, each once', () => {
  expect(wordOverlap(['john', 'smith'], ['smith', 'john'])).toBe(1);
  expect(wordOverlap(['j', 'smith'], ['john', 'smith'])).toBeCloseTo(1.8 / 2.2, 6);
  expect(wordOverlap(['jonathan', 'smith'], ['jonathon', 'smith'])).toBeGreaterThan(0.9);
  expect(wordOverlap(['main', '12'], ['main', '14'])).toBeCloseTo(1 / 3, 6);
  expect(wordOverlap(['ann', 'ann'], ['ann', 'lee'])).toBeCloseTo(1 / 3, 6);
  expect(wordOverlap([], ['a'])).toBe(0);
});

test.each([
  ['1990-01-12', '1990-10-12', true],
  ['1990-01-12', '1990-01-21', true],
  ['555123', '55123', true],
  ['555123', '555124', true],
  ['555123', '555123', false],
  ['555123', '551324', false],
  ['abcd', 'badc', false],
])('%s and %s are one edit apart: %s', (a, b, expected) => {
  expect(isOneEditApart(a, b)).toBe(expected);
  expect(isOneEditApart(b, a)).toBe(expected);
});
