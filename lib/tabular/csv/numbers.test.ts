import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanonicalNumber } from './canonical-number';
import { cellTexts, readWhole } from './test-helpers';

const PADDING = 'x'.repeat(250);

/** The kind of vector and the texts of the second of two columns. */
async function readColumn(texts: readonly string[]) {
  // Long rows: the file is read in more than one block, the last of them when it is long known what the first held.
  const { table } = await readWhole(`row,value\n${texts.map((text, row) => `${row}${PADDING},${text}\n`).join('')}`);
  const vector = table.columns[1]?.vector;
  const cells = cellTexts(table).map((row) => row[1] ?? '');
  return { kind: vector?.kind, decimals: vector?.kind === 'number' ? vector.decimals : undefined, cells };
}

const many = (text: (row: number) => string) => Array.from({ length: 3000 }, (_, row) => text(row));

describe('columns of numbers', () => {
  it('with many distinct values become numbers that are written back as they were read', async () => {
    const integers = many((row) => (row % 7 === 0 ? '' : String(row * 37 - 5000)));
    const prices = many((row) => (row * 1.37).toFixed(2));
    const measurements = many((row) => String(row / 7));
    expect(await readColumn(integers)).toEqual({ kind: 'number', decimals: undefined, cells: integers });
    expect(await readColumn(prices)).toEqual({ kind: 'number', decimals: 2, cells: prices });
    expect(await readColumn(measurements)).toEqual({ kind: 'number', decimals: undefined, cells: measurements });
  });

  it('with few distinct values stay text', async () => {
    const ages = many((row) => String(row % 100));
    expect(await readColumn(ages)).toEqual({ kind: 'text', decimals: undefined, cells: ages });
  });

  it.each(['N/A', '007', '1,5', '-0', '1e3', '+5', '.5', '5.', '12345678901234567890', '3.10', 'é'])(
    'become the text they were when %s comes late',
    async (late) => {
      const texts = [
        ...many((row) => String(row / 4 + 0.25)).map((text) => text.replace(/\.0$/, '')),
        `"${late}"`,
        '7',
      ];
      const { kind, cells } = await readColumn(texts);
      expect(kind).toBe('text');
      expect(cells).toEqual([...texts.slice(0, 3000), late, '7']);
    },
  );

  it('lose nothing, whatever they hold', async () => {
    const number = fc.oneof(
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc
        .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 12 }))
        .map(([x, d]) => x.toFixed(d)),
      fc.constantFrom('', '0', '-1', '0.10', '1E5', 'x'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 6 }),
        async (tail, decimals) => {
          const texts = [...many((row) => (row / 2 ** decimals).toFixed(decimals)), ...tail];
          expect((await readColumn(texts)).cells).toEqual(texts);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('accept exactly the numbers that can be written back', () => {
    const accepts = (text: string) => {
      const result = { value: 0, decimals: 0, free: false, fixed: false };
      const bytes = Buffer.from(text);
      return readCanonicalNumber(bytes, 0, bytes.length, result) ? result : undefined;
    };
    expect(accepts('12.50')).toEqual({ value: 12.5, decimals: 2, free: false, fixed: true });
    expect(accepts('-0.5')).toEqual({ value: -0.5, decimals: 1, free: true, fixed: true });
    expect(accepts('0.0000001')).toMatchObject({ free: false, fixed: true });
    expect(accepts('0.30000000000000004')).toMatchObject({ value: 0.1 + 0.2, free: true });
    for (const text of [
      '',
      '-',
      '.',
      '1.',
      '--1',
      '1 ',
      ' 1',
      '0x1',
      '1_0',
      '00',
      '-0',
      '-0.0',
      '1234567890123456',
      'Infinity',
    ]) {
      expect(accepts(text), text).toBeUndefined();
    }
  });
});
