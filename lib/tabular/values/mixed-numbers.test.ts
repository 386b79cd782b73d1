import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberChoice } from './number-choice';
import { decideNumberConvention, parseNumber } from './parse-number';

function decide(texts: readonly string[], name = '', choice: NumberChoice = {}) {
  return decideNumberConvention(
    texts,
    texts.map(() => 1),
    0.95,
    { name, choice },
  );
}

/** Unit and values of a column that is read without a doubt; else the kinds of its doubts; null when it is no number at all. */
function read(texts: readonly string[], name = '', choice: NumberChoice = {}) {
  const convention = decide(texts, name, choice);
  if (convention === null) return null;
  if (convention.doubts.length > 0) return convention.doubts.map(({ kind }) => kind);
  return [convention.unit, ...texts.map((text) => parseNumber(text, convention))];
}

describe('one column in several notations', () => {
  it.each<[string, string[], (string | number | null)[]]>([
    [
      'price',
      ['$26.33', 'USD 11.85', '86.46', ' 12.99 ', '11,85', '1.2k'],
      ['$', 26.33, 11.85, 86.46, 12.99, 11.85, 1200],
    ],
    ['price', ['5 dollars', '$7', '12 USD', 'US$ 3', '1 Dollar'], ['$', 5, 7, 12, 3, 1]],
    ['price', ['12 dollars', '1 dollar'], ['USD', 12, 1]],
    ['price', ['£5', '10 pounds', 'GBP 7'], ['£', 5, 10, 7]],
    ['fine', ['kr 500', 'SEK 200', '300 kr'], ['kr', 500, 200, 300]],
    ['wage', ['$15/hr', '$17.50/hr'], ['$/hr', 15, 17.5]],
    ['n', ['1', '2', 'two', '5', 'Zwölf'], [null, 1, 2, 2, 5, 12]],
    ['views', ['1.2M', '350K', '980', '1.2B'], [null, 1.2e6, 350_000, 980, 1.2e9]],
    ['salary', ['₹ 5 lakh', '2.5 crore INR', '₹ 80,000'], ['₹', 500_000, 25_000_000, 80_000]],
    ['sales', ['1.5 Mio. €', '300 Tsd. €', '2 Mrd. €', '5 k€'], ['€', 1.5e6, 300_000, 2e9, 5000]],
    ['sales', ['$1.2 million', '$300 thousand', 'USD 2 bn'], ['$', 1.2e6, 300_000, 2e9]],
    ['net', ['(1,200)', '300', '-20', '1,000.50'], [null, -1200, 300, -20, 1000.5]],
    ['net', ["1'234.50", '1234.5', 'CHF 900'], ['CHF', 1234.5, 1234.5, 900]],
    ['size', ['12.0 oz.', '12 ounce', '12 Ounces', '9 oz', '7'], ['oz', 12, 12, 12, 9, 7]],
    ['guests', ['4 guests', '1 guest', '12 guests'], ['guests', 4, 1, 12]],
    ['weight', ['12 kg', '500 g', '1.5 kg'], ['g', 12_000, 500, 1500]],
    ['weight_kg', ['12 kg', '500 g', '1.5'], ['g', 12_000, 500, 1500]],
    ['size', ['1.2 GB', '300 KiB', '20 MB', '512B'], ['B', 1.2e9, 307_200, 2e7, 512]],
    ['time', ['1h 20m', '1:20:05', '90 min', '2 h'], ['s', 4800, 4805, 5400, 7200]],
    ['time', ['45m', '1h', '2h'], ['min', 45, 60, 120]],
    ['time', ['PT1H20M', 'PT45M'], ['min', 80, 45]],
    ['runtime', ['1:20:05', '0:09:10'], ['s', 4805, 550]],
    ['uptime', ['26:10:00', '9:10:00'], ['s', 94_200, 33_000]],
    ['lat', [`48°51'24"N`, '33°52′S', '12.5'], ['°', 48.856666667, -33.866666667, 12.5]],
    ['share', ['12 percent', '15%', '7 pct'], ['%', 12, 15, 7]],
    ['share', ['12%', '15%', '40'], ['%', 12, 15, 40]],
  ])('%s of %j', (name, texts, expected) => expect(read(texts, name)).toEqual(expected));

  it.each<[string, string[], string[]]>([
    ['price', ['$5', '€6', '$7'], ['currencies']],
    ['price', ['CA$5', '$7'], ['currencies']],
    ['price (EUR)', ['$5', '7'], ['currencies']],
    ['discount', ['10%', '0.15', '5%'], ['percent']],
    ['discount', ['10%', '5', '7'], ['percent']],
    ['price', ['11,5', '10.0', '1,234'], ['decimal']],
    ['weight', ['12 kg', '500 g', '1.5'], ['units']],
    ['amount', ['12 kg', '3 pcs'], ['units']],
    ['house', ['12', '14', '14k', '16', '18'], ['letters']],
    ['lab', ['<5', '6', '7.5', '>100'], ['ranges']],
    ['salary', ['10-20', '15', '20 – 30'], ['ranges']],
    ['guests', ['at least 3', '4', '10+', 'ca. 7'], ['ranges']],
    ['runtime', ['12:30', '9:10'], ['clock']],
  ])('%s of %j is for a person to say', (name, texts, doubts) => expect(read(texts, name)).toEqual(doubts));

  it.each([
    ['start', ['1:20:05', '9:10:00', '13:00:00']],
    ['time', ['12:30', '9:10']],
    ['score', ['3-1', '2-2', '0-4']],
    ['version', ['1.2.3', '1.10.0', '2.0.1']],
    ['size', ['S', 'M', 'XL', '2T']],
    ['room', ['12A', '14B', '7B']],
    ['word', ['one', 'two', 'three']],
    ['place', ['1st', '2nd', '3rd']],
    ['address', ['12 Main Street', '14 High Street']],
    ['ratio', ['1/2', '3/4']],
    ['pair', ['48.85, 2.35', '51.5, 0.12']],
  ])('%s of %j is no number', (name, texts) => expect(read(texts, name)).toBeNull());
});

describe('what a person chose', () => {
  it.each<[string[], NumberChoice, (string | number | null)[]]>([
    [['10%', '0.15'], { percent: 'as_written' }, [null, 10, 0.15]],
    [['7%', '0.15'], { percent: 'fraction' }, [null, 0.07, 0.15]],
    [['10%', '0.15'], { percent: 'percent' }, ['%', 10, 15]],
    [['11,5', '10.0', '1,234'], { decimal: '.' }, [null, 11.5, 10, 1234]],
    [['11,5', '10.0', '1,234'], { decimal: ',' }, [null, 11.5, 10, 1.234]],
    [['$5', '€10', '7'], { unit: '$', rates: { '€': 1.1 } }, ['$', 5, 11, 7]],
    [['$5', '€10', 'USD 7'], { unit: 'USD', rates: { EUR: 1.1 } }, ['USD', 5, 11, 7]],
    [['$5', '€10', '7'], { apart: true }, [null, 5, 10, 7]],
    [['10-20', '$5 – $10', '7'], { ranges: 'midpoint' }, ['$', 15, 7.5, 7]],
    [['10-20', '7', '<5', '100+'], { ranges: 'low', bounds: 'bound' }, [null, 10, 7, 5, 100]],
    [['12:30', '1:02:03'], { clock: 'minutes' }, ['s', 750, 3723]],
    [['12:30', '9:10'], { clock: 'hours' }, ['s', 45_000, 33_000]],
    [['12', '14', '14k'], { letters: true }, [null, 12, 14, 14_000]],
  ])('%j with %j', (texts, choice, expected) => expect(read(texts, 'length', choice)).toEqual(expected));

  it('converts nothing without a rate', () => {
    expect(read(['$5', '€10', '¥7'], '', { unit: '$', rates: { '€': 1.1 } })).toEqual(['currencies']);
  });
});

describe('writing and reading back', () => {
  const cents = fc.integer({ min: 1, max: 99_999 });
  const column = fc.array(cents, { minLength: 3, maxLength: 20 });
  /** Each convention writes a number of cents (or as many seconds, bytes, …) and says what it must read. */
  const conventions: Record<
    string,
    [write: (n: number, i: number) => string, value: (n: number) => number, name?: string]
  > = {
    'one currency in four spellings': [
      (n, i) => [`$${n / 100}`, `USD ${n / 100}`, `${n / 100} US$`, `${n / 100}`][i % 4] ?? '',
      (n) => n / 100,
    ],
    'decimal comma and point': [(n, i) => (n / 100).toFixed(2).replace('.', i % 2 ? ',' : '.'), (n) => n / 100],
    thousands: [(n) => `$${n / 100}k`, (n) => n * 10],
    lakh: [(n) => `${n} lakh`, (n) => n * 100_000],
    millions: [(n) => `${n / 100} million €`, (n) => n * 10_000],
    brackets: [(n, i) => (i % 2 ? `(${n})` : `(${n}.00)`), (n) => -n],
    ounces: [(n, i) => `${n / 100} ${['oz', 'oz.', 'ounces'][i % 3]}`, (n) => n / 100],
    'hours, minutes and seconds': [
      (n) =>
        `${Math.floor(n / 3600)}:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      (n) => n,
      'duration',
    ],
    'parts of hours': [(n) => `${Math.floor(n / 3600)}h ${Math.floor(n / 60) % 60}m ${n % 60}s`, (n) => n],
    'kibibytes and bytes': [(n, i) => (i % 2 ? `${n} KiB` : `${n * 1024} B`), (n) => n * 1024],
  };

  it.each(Object.keys(conventions))('%s', (key) => {
    const [write, value, name = ''] = conventions[key] ?? [String, (n: number) => n];
    fc.assert(
      fc.property(column, (numbers) => {
        const texts = numbers.map(write);
        const convention = decide(texts, name);
        expect(convention).toMatchObject({ share: 1, doubts: [] });
        for (const [i, n] of numbers.entries()) {
          const expected = value(n);
          // Only kibibytes: alone, a column of them stays in its own unit.
          const factor = key.startsWith('kibi') && convention?.unit === 'KiB' ? 1024 : 1;
          expect(
            parseNumber(texts[i] ?? '', convention ?? { decimal: '.', thousands: ',', unit: null }) * factor,
          ).toBeCloseTo(expected, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 89 * 3600 }), fc.boolean(), (seconds, north) => {
        const text = `${Math.floor(seconds / 3600)}°${Math.floor(seconds / 60) % 60}'${seconds % 60}"${north ? 'N' : 'S'}`;
        const reading = { decimal: '.', thousands: ',', unit: '°', degrees: true } as const;
        expect(parseNumber(text, reading)).toBeCloseTo((north ? 1 : -1) * (seconds / 3600), 8);
      }),
    );
  });
});
