import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary, READ_BEHIND } from './byte-dictionary';

/** Strings that share beginnings, ends and lengths, some of them found again. */
const similar = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', 'é'), maxLength: 20 }), {
  maxLength: 200,
});

it('gives each string one number, in order of first appearance, whatever stands behind it', () => {
  fc.assert(
    fc.property(similar, fc.integer({ min: 0, max: 255 }), (texts, behind) => {
      const dictionary = new ByteDictionary();
      const codeOf = new Map<string, number>();
      for (const [index, text] of texts.entries()) {
        const bytes = Buffer.from(text);
        const room = new Uint8Array(2 + bytes.length + READ_BEHIND).fill(behind + index);
        room.set(bytes, 2);
        const code = dictionary.intern(new DataView(room.buffer), 2, 2 + bytes.length);
        if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
        expect(code).toBe(codeOf.get(text));
      }
      expect(Array.from(codeOf.keys(), (_, code) => dictionary.text(code))).toEqual([...codeOf.keys()]);
      expect(dictionary.size).toBe(codeOf.size);
    }),
    { numRuns: 200 },
  );
});
