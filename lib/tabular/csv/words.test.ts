import fc from 'fast-check';
import { expect, it } from 'vitest';
import { belowEach, digitsAt, firstHit, inEachByte, zeroIn } from './words';

const word = fc.uint8Array({ minLength: 4, maxLength: 4 });
const readWord = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
const firstOf = (hits: number) => (hits === 0 ? -1 : firstHit(hits));

it('finds the first byte that is below another, or equal to it, in every word', () => {
  fc.assert(
    fc.property(word, fc.integer({ min: 0, max: 0x7f }), (bytes, byte) => {
      const value = readWord(bytes);
      expect(firstOf(belowEach(value, inEachByte(byte)))).toBe(bytes.findIndex((each) => each < byte));
      expect(firstOf(zeroIn(value ^ inEachByte(byte)))).toBe(bytes.indexOf(byte));
    }),
    { numRuns: 2000 },
  );
});

it('reads up to eight digits, and nothing that is none, whatever stands behind them', () => {
  const character = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0x30, max: 0x39 }) },
    { weight: 1, arbitrary: fc.constantFrom(0x2f, 0x3a, 0x3f, 0x20, 0x00, 0xb0, 0x7f, 0xff) },
  );
  const behind = fc.uint8Array({ minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 8 }), behind, (codes, rest) => {
      const view = new DataView(Uint8Array.from([...codes, ...rest]).buffer);
      const text = String.fromCharCode(...codes);
      expect(digitsAt(view, 0, codes.length)).toBe(/^[0-9]+$/.test(text) ? Number(text) : -1);
    }),
    { numRuns: 2000 },
  );
});
