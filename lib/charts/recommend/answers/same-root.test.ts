import { describe, expect, test } from 'vitest';
import { isSameRoot } from './same-root';

describe('words of one root', () => {
  test.each([
    ['readmission', 'readmitted'],
    ['production', 'producer'],
    ['inspections', 'inspector'],
    ['admit', 'admission'],
    ['departure', 'departed'],
  ])('%s and %s', (a, b) => {
    expect(isSameRoot(a, b)).toBe(true);
    expect(isSameRoot(b, a)).toBe(true);
  });

  test.each([
    ['state', 'station'],
    ['part', 'party'],
    ['company', 'compare'],
    ['market', 'mark'],
    ['county', 'country'],
  ])('not %s and %s', (a, b) => {
    expect(isSameRoot(a, b)).toBe(false);
  });
});
