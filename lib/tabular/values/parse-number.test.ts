import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideNumberConvention, type NumberConvention, parseNumber } from './parse-number';

/** The convention of a column holding each text once. */
function decide(texts: string[], minShare?: number): NumberConvention | null {
  return decideNumberConvention(
    texts,
    texts.map(() => 1),
    minShare,
  );
}

/** The column's values in the convention decided for it. */
function read(...texts: string[]): number[] | null {
  const convention = decide(texts);
  return convention === null ? null : texts.map((text) => parseNumber(text, convention));
}

describe('numbers as people write them', () => {
  it.each<[string[], number[]]>([
    [
      ['1,234.50', '0.5', '1,234,567'],
      [1234.5, 0.5, 1234567],
    ],
    [
      ['$1,234', '$5.25', '-$3', '$-2', '($7)', '$ 8'],
      [1234, 5.25, -3, -2, -7, 8],
    ],
    [
      ['12%', '13.5 %', '-1%', '4'],
      [12, 13.5, -1, 4],
    ],
    [
      ['(123)', '(1,000.5)', '+5', '−6', '-7'],
      [-123, -1000.5, 5, -6, -7],
    ],
    [
      ['1e5', '2.5E-3', '1e+2'],
      [1e5, 0.0025, 100],
    ],
    [
      ['€ 1.234,50', '€ 12,5', '€ 3'],
      [1234.5, 12.5, 3],
    ],
    [
      ['1 234,5', '1\u00a0234\u00a0567,25', '1\u202f000', '1\u2009000'],
      [1234.5, 1234567.25, 1000, 1000],
    ],
    [
      ["1'234.5", '1’234’567'],
      [1234.5, 1234567],
    ],
    [
      ['1,23,456.00', '12,34,567'],
      [123456, 1234567],
    ],
    [
      ['12 kg', '13.5kg', '14 KG', '15'],
      [12, 13.5, 14, 15],
    ],
    [
      ['USD 5', 'usd 6', 'USD7'],
      [5, 6, 7],
    ],
    [
      ['5 €', '6,50 €'],
      [5, 6.5],
    ],
    [
      ['$1.5M', '$20M'],
      [1_500_000, 20_000_000],
    ],
    [
      ['12 stars', '13 stars'],
      [12, 13],
    ],
    [
      ['.5', '5.', '-.25'],
      [0.5, 5, -0.25],
    ],
    [
      [' 7 ', '\t8'],
      [7, 8],
    ],
    [
      ['1e308', '-1e308', '-1.7976931348623157e308'],
      [1e308, -1e308, -1.7976931348623157e308],
    ],
    [
      ['0.30000000000000004', '0.10000000000000001'],
      [0.30000000000000004, 0.1],
    ],
  ])('%j', (texts, expected) => expect(read(...texts)).toEqual(expected));

  it.each([
    'Infinity',
    '-inf',
    '0x10',
    '0b1',
    '1,23,4',
    '1.2.3',
    '12,34',
    '1-2',
    '5-',
    '1/2',
    '12:30',
    '(-5)',
    '(5',
    '5)',
    '--5',
    '+-5',
    '$-',
    '12A',
    '1st',
    'A12',
    '1e309',
    '1e-400',
    '1e',
    'e5',
    '1,234,56',
    '0,123.5',
    '1 2 3',
    '12345678901234567',
    '0.333333333333333333',
    '1_000',
    '١٢',
    '5 of 10',
    '12 Main Street',
    `1${'0'.repeat(80)}`,
  ])('%j is no number', (text) => {
    const convention = { decimal: '.', thousands: ',', unit: null } as const;
    expect(parseNumber(text, convention)).toBeNaN();
  });

  it('has no negative zero', () => {
    expect(read('-0', '(0)', '-0.00')).toEqual([0, 0, 0]);
  });

  it('refuses another unit than the column’s, and accepts none', () => {
    const kilograms = { decimal: '.', thousands: ',', unit: 'kg' } as const;
    expect(parseNumber('5 g', kilograms)).toBeNaN();
    expect(parseNumber('5', kilograms)).toBe(5);
  });
});

describe('the convention of a column', () => {
  it('is null below 95 % and found from there on', () => {
    const numbers = Array.from({ length: 19 }, (_, i) => String(i));
    expect(decide([...numbers, 'x'])?.share).toBe(0.95);
    expect(decide([...numbers.slice(1), 'x'])).toBeNull();
    expect(decide([...numbers.slice(1), 'x'], 0.9)?.share).toBeCloseTo(18 / 19);
  });

  it('weighs values by how often they occur, and skips entries nobody uses', () => {
    expect(decideNumberConvention(['1', 'x', 'unused'], [99, 1, 0])?.share).toBe(0.99);
    expect(decideNumberConvention(['1', 'x'], [1, 99])).toBeNull();
  });

  it('leaves missing tokens out', () => {
    expect(decide(['1', 'N/A', '-', '?', ''])?.share).toBe(1);
    expect(decide(['N/A', ''])).toBeNull();
    expect(decide([])).toBeNull();
  });

  it('counts errors as values that are no numbers', () => {
    expect(decide(['1', '#DIV/0!'], 0)?.share).toBe(0.5);
  });

  it('takes the decimal comma where values prove it', () => {
    expect(decide(['1,5', '2,25', '1,234'])).toMatchObject({ decimal: ',', ambiguous: false });
    expect(decide(['1.234.567', '1.234'])).toMatchObject({ decimal: ',', thousands: '.', ambiguous: false });
    expect(decide(['0,500', '1,234'])).toMatchObject({ decimal: ',', ambiguous: false });
  });

  it('takes the decimal point where values prove it', () => {
    expect(decide(['1,234', '1.5'])).toMatchObject({ decimal: '.', thousands: ',', ambiguous: false });
    expect(decide(['1,234,567', '1,234'])).toMatchObject({ decimal: '.', ambiguous: false });
  });

  it('says what it assumes when no value tells', () => {
    const convention = decide(['1,234', '5', '22,000']);
    expect(convention).toMatchObject({ decimal: '.', thousands: ',', ambiguous: true });
    expect(convention?.assumption).toContain('point separates decimals');
    expect(convention?.evidence).toContain(convention?.assumption);
  });

  it('reads a currency behind the amount as a continental habit', () => {
    expect(decide(['1.234 €', '22.000 €'])).toMatchObject({ decimal: ',', thousands: '.', ambiguous: true });
    expect(decide(['$3.459', '$3.519'])).toMatchObject({ decimal: '.', ambiguous: true });
    expect(decide(['€1.200', '€12.500', '€950'])).toMatchObject({ decimal: ',', ambiguous: true });
  });

  it('mixes two conventions only where each value reads one way', () => {
    expect(decide(['1,234.5', '1.234,5'])).toMatchObject({ mixed: true, share: 1, doubts: [] });
    expect(read('1,234.5', '1.234,5')).toEqual([1234.5, 1234.5]);
    expect(read('11,5', '10.0', '7')).toEqual([11.5, 10, 7]);
    expect(decide(['11,5', '10.0', '1,234'])?.doubts).toEqual([
      { kind: 'decimal', points: 1, commas: 1, undecided: 1, example: '1,234' },
    ]);
    expect(decide(['11,5', '12,3', '1,234'])?.doubts).toMatchObject([{ kind: 'decimal', points: 0 }]);
  });

  it('keeps the unit most values have and refuses others', () => {
    expect(decide(['$1', '$2', '€3'], 0)).toMatchObject({ unit: '$', share: 2 / 3 });
    expect(decide(['12 km', '13 km'])?.unit).toBe('km');
    expect(decide(['1 foo'])).toBeNull();
    expect(decide(['1 foo', '2 foo'])?.unit).toBe('foo');
  });

  it('does not read a stray percentage among plain numbers, but a stray currency', () => {
    expect(decide(['0.5', '0.7', '12%'], 0)).toMatchObject({ unit: null, share: 2 / 3 });
    expect(decide(['5', '7', '$12'])).toMatchObject({ unit: '$', share: 1 });
  });

  it('reports what identifiers and integers are told by', () => {
    expect(decide(['007', '12'])).toMatchObject({ digitsOnly: true, leadingZeros: true, integers: true });
    expect(decide(['-7', '12'])).toMatchObject({ digitsOnly: false, leadingZeros: false, integers: true });
    expect(decide(['1.50', '12'])).toMatchObject({ integers: false, decimals: 2 });
    expect(decide(['123', '12345678'])?.longestInteger).toBe(8);
  });
});

describe('writing and reading back', () => {
  const groups = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
  const conventions = fc.constantFrom(
    { decimal: '.', thousands: ',' } as const,
    { decimal: ',', thousands: '.' } as const,
    { decimal: '.', thousands: ' ' } as const,
    { decimal: ',', thousands: ' ' } as const,
    { decimal: '.', thousands: "'" } as const,
  );
  const units = fc.constantFrom(
    { unit: null, write: (n: string) => n },
    { unit: '$', write: (n: string) => `$${n}` },
    { unit: '€', write: (n: string) => `${n} €` },
    { unit: '%', write: (n: string) => `${n}%` },
    { unit: 'kg', write: (n: string) => `${n} kg` },
  );

  it('gives the number back in every convention and unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        conventions,
        units,
        fc.boolean(),
        (whole, cents, marks, { unit, write }, grouped) => {
          const digits = String(Math.abs(whole));
          const decimals = String(cents).padStart(2, '0');
          const written = write(`${grouped ? groups(digits, marks.thousands) : digits}${marks.decimal}${decimals}`);
          const expected = Number(`${whole}.${decimals}`);
          const text = whole < 0 ? `-${written}` : written;
          expect(parseNumber(text, { ...marks, unit })).toBe(expected);
          const accounting = `(${written})`;
          expect(parseNumber(accounting, { ...marks, unit })).toBe(expected === 0 ? 0 : -Math.abs(expected));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('decides the convention a column was written in', () => {
    const amounts = fc.array(fc.integer({ min: 100_000, max: 99_999_999 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(amounts, conventions, (cents, marks) => {
        const texts = cents.map((n) => {
          const digits = String(n);
          return `${groups(digits.slice(0, -2), marks.thousands)}${marks.decimal}${digits.slice(-2)}`;
        });
        const convention = decide(texts);
        expect(convention).toMatchObject({ ...marks, share: 1, ambiguous: false });
        expect(read(...texts)).toEqual(cents.map((n) => n / 100));
      }),
      { numRuns: 200 },
    );
  });

  it('reads what JavaScript writes', () => {
    const convention = { decimal: '.', thousands: ',', unit: null } as const;
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value), convention)).toBe(value === 0 ? 0 : value);
      }),
      // The second is halfway between two decimals of as many digits.
      { numRuns: 300, examples: [[5e-324], [103009378530936.62]] },
    );
  });

  it('never throws and never gives infinity', () => {
    const characters = fc.constantFrom(..."0123456789.,-+()$€% \u00a0eE'kgN/A");
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 20 }), (text) => {
        const convention = decide([text], 0);
        const value = convention === null ? 0 : parseNumber(text, convention);
        expect(Number.isFinite(value) || (Number.isNaN(value) && convention?.share === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
