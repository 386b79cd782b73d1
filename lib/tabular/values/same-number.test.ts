import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameNumber } from './same-number';

it.each([
  ['58.0', '58'],
  ['7.50', '7.5'],
  [' 12.99 ', '12.99'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['-0', '0'],
  ['1e3', '1000'],
  ['007', '7'],
])('%j and %j are one number', (text, other) => expect(isSameNumber(text, other)).toBe(true));

it.each([
  ['58', '59'],
  ['$5', '5'],
  ['1,234', '1234'],
  ['11,5', '11.5'],
  ['10%', '10'],
  ['two', '2'],
  ['12345678901234567', '12345678901234568'],
  ['', ''],
  ['x', 'x'],
])('%j and %j are two values, or no plain numbers', (text, other) => expect(isSameNumber(text, other)).toBe(false));

it('holds for whatever decimals a number is written with', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 4 }), (value, zeros) => {
      expect(isSameNumber(`${value}.${'0'.repeat(zeros)}`, String(value))).toBe(true);
      expect(isSameNumber(`${value}.${'0'.repeat(zeros)}1`, String(value))).toBe(false);
    }),
  );
});
