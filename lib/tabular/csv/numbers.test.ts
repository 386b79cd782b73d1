import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanonicalNumber, readFixedNumber } from './canonical-number';
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

  it('become text at whatever row the first cell stands that is no such number', async () => {
    // Rows of about 260 bytes: the file is taken in pieces of some thousand rows, each of which begins and ends somewhere here.
    const prices = many((row) => (row * 1.37 + 0.01).toFixed(2));
    for (let at = 0; at < prices.length; at += 37) {
      const texts = prices.with(at, '1,5').map((text) => (text.includes(',') ? `"${text}"` : text));
      const { kind, cells } = await readColumn(texts);
      expect(kind).toBe('text');
      expect(cells).toEqual(prices.with(at, '1,5'));
    }
  });

  const fitting = ['0.00', '-0.01', '0.10', '1.50', '12345678.90', '123456789.12', '9999999999999.99', '', '"7.25"'];
  const unfitting = [
    '-0.00',
    '1.5',
    '01.50',
    '1.500',
    '1.50e0',
    '+5.00',
    ' 5.00',
    '5.00 ',
    '.50',
    '150',
    '1 500.00',
    '-',
  ];
  it.each(fitting)('of two decimals stay numbers when %s comes late', async (late) => {
    const texts = [...many((row) => (row / 100).toFixed(2)), late, '7.00'];
    const cells = texts.map((text) => text.replaceAll('"', ''));
    expect(await readColumn(texts)).toEqual({ kind: 'number', decimals: 2, cells });
  });
  it.each(unfitting)('of two decimals become text when %s comes late', async (late) => {
    const texts = [...many((row) => (row / 100).toFixed(2)), late, '7.00'];
    expect(await readColumn(texts)).toEqual({ kind: 'text', decimals: undefined, cells: texts });
  });

  it.each(['0', '-1', '12345678', '123456789', '999999999999999', '1.5', '0.25', ''])(
    'of whole values stay numbers when %s comes late',
    async (late) => {
      const texts = [...many((row) => String(row * 3)), late, '7'];
      expect(await readColumn(texts)).toEqual({ kind: 'number', decimals: undefined, cells: texts });
    },
  );
  it.each(['-0', '00', '012345678', '1000000000000000', '1.50', '1e3', '+5', '1_000', '٣'])(
    'of whole values become text when %s comes late',
    async (late) => {
      const texts = [...many((row) => String(row * 3)), late, '7'];
      expect(await readColumn(texts)).toEqual({ kind: 'text', decimals: undefined, cells: texts });
    },
  );

  it('of two decimals that happen never to end in 0 keep both ways of being written open until one is gone', async () => {
    const prices = many((row) => `${row}.${10 + (row % 9)}`).map((text) => text.replace(/0$/, '9'));
    const shorter = [...prices, '1.5', '2.25'];
    expect(await readColumn(shorter)).toEqual({ kind: 'number', decimals: undefined, cells: shorter });
    const padded = [...prices, '1.50', '2.25'];
    expect(await readColumn(padded)).toEqual({ kind: 'number', decimals: 2, cells: padded });
    for (const both of [
      ['1.5', '1.50'],
      ['1.50', '1.5'],
    ]) {
      const texts = [...prices, ...both, '2.25'];
      expect(await readColumn(texts)).toEqual({ kind: 'text', decimals: undefined, cells: texts });
    }
  });

  it('are read in few steps to the same value as in many, or not at all', () => {
    const digits = fc.stringMatching(/^[0-9]{1,12}$/);
    const any = fc.oneof(
      fc.tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.', ','), fc.oneof(digits, fc.constant(''))),
      fc.tuple(fc.string({ unit: fc.constantFrom('-', '.', '0', '1', '9', ' ', 'e'), minLength: 1, maxLength: 9 })),
    );
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('0', '9', '.', 'x'),
        (parts, decimals, behind) => {
          const text = parts.join('');
          const bytes = Buffer.from(text + behind.repeat(8));
          const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
          const value = readFixedNumber(view, 0, text.length, decimals);
          const slow = { value: 0, decimals: 0, free: false, fixed: false };
          const accepted = readCanonicalNumber(bytes, 0, text.length, slow) && slow.decimals === decimals && slow.fixed;
          const [, whole = '', fraction = ''] = /^-?(\d{1,8})(?:\.(\d{1,7}))?$/.exec(text) ?? [];
          const isShort = whole !== '' && fraction.length === decimals;
          expect(value).toBe(accepted && isShort ? Number(text) : Number.NaN);
        },
      ),
      { numRuns: 3000 },
    );
  });

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
