import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateConvention,
  type DateOrder,
  decideDateConvention,
  formatDate,
  isDateName,
  parseDate,
} from './parse-date';

/** The convention of a column holding each text once. */
function decide(texts: string[], name = '', minShare?: number): DateConvention | null {
  return decideDateConvention(
    texts,
    texts.map(() => 1),
    name,
    minShare,
  );
}

const plain = (order: DateOrder) => ({ order, compact: false, serial: false });

/** The date as text, or null. */
function read(text: string, order: DateOrder = 'ymd'): string | null {
  const parts = parseDate(text, plain(order));
  return parts === null ? null : formatDate(parts, 'datetime');
}

describe('dates as people write them', () => {
  it.each([
    ['2024-01-15', '2024-01-15'],
    ['2024/1/5', '2024-01-05'],
    ['2024.01.15', '2024-01-15'],
    ['2024-01-15T10:30', '2024-01-15T10:30:00'],
    ['2024-01-15 10:30:45', '2024-01-15T10:30:45'],
    ['2024-01-15T10:30:45.123Z', '2024-01-15T10:30:45.123Z'],
    ['2024-01-15T10:30:45,5+02:00', '2024-01-15T10:30:45.5+02:00'],
    ['2024-01-15 10:30:45 -0500', '2024-01-15T10:30:45-05:00'],
    ['2024-01-15 10:30 UTC', '2024-01-15T10:30:00Z'],
    ['20240115T103045Z', '2024-01-15T10:30:45Z'],
    ['15 Jan 2024', '2024-01-15'],
    ['15-Jan-2024', '2024-01-15'],
    ['15-Jan-24', '2024-01-15'],
    ['15Jan2024', '2024-01-15'],
    ['15th January 2024', '2024-01-15'],
    ['15. Januar 2024', '2024-01-15'],
    ['3 März 2024', '2024-03-03'],
    ['1er janvier 2024', '2024-01-01'],
    ['3 août 2024', '2024-08-03'],
    ['15 de enero de 2024', '2024-01-15'],
    ['3 de março de 2024', '2024-03-03'],
    ['15 gennaio 2024', '2024-01-15'],
    ['Jan 15, 2024', '2024-01-15'],
    ['Jan. 15, 2024', '2024-01-15'],
    ['January 15th, 2024', '2024-01-15'],
    ['Mar 1 2000', '2000-03-01'],
    ['January 2024', '2024-01'],
    ['enero de 2024', '2024-01'],
    ['Jan-24', '2024-01'],
    ["Jan '24", '2024-01'],
    ['2024-01', '2024-01'],
    ['01/2024', '2024-01'],
    ['2024 Jan', '2024-01'],
    ['2024-Jan-15', '2024-01-15'],
    ['Mon, 15 Jan 2024', '2024-01-15'],
    ['Monday, January 15, 2024', '2024-01-15'],
    ['Mo. 15.01.2024', '2024-01-15', 'dmy'],
    ['mar, 5 marzo 2024', '2024-03-05'],
    ['Tuesday 16/01/2024', '2024-01-16', 'dmy'],
    ['Mon Jan 15 2024 10:00:00 GMT+0100 (Central European Standard Time)', '2024-01-15T10:00:00+01:00'],
    ['1/15/2024', '2024-01-15', 'mdy'],
    ['15.01.24', '2024-01-15', 'dmy'],
    ['15. 1. 2024', '2024-01-15', 'dmy'],
    ['1/2/69', '1969-02-01', 'dmy'],
    ['1/2/68', '2068-02-01', 'dmy'],
    ['1/15/2024 3:05 PM', '2024-01-15T15:05:00', 'mdy'],
    ['1/15/2024 12:00 AM', '2024-01-15T00:00:00', 'mdy'],
    ['1/15/2024 12:30 p.m.', '2024-01-15T12:30:00', 'mdy'],
    ['May 5 2024 3pm', '2024-05-05T15:00:00'],
    ['15.01.2024 um 9:30 Uhr', '2024-01-15T09:30:00', 'dmy'],
    ['98-01-15', '1998-01-15', 'ymd'],
    ['29/02/2024', '2024-02-29', 'dmy'],
  ] as [string, string, DateOrder?][])('%j is %s', (text, expected, order) => expect(read(text, order)).toBe(expected));

  it.each([
    '2024',
    '12.5',
    '1.2',
    '1/2',
    '1.2.3',
    '1.2.34',
    '10.0.0.1',
    '12:30',
    '555-123-4567',
    '+1 555 123 4567',
    '123-45-6789',
    '31/02/2024',
    '29/02/2023',
    '29/02/1900',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '0000-01-01',
    '2024-01-15T25:00',
    '2024-01-15 10:61',
    '1/15/2024 13:00 PM',
    '2024-01-15 0 AM',
    '20241301',
    '20240115',
    '45306',
    'May',
    'Jan 15',
    'Jan 24',
    'Marchbanks 2024',
    'Room 12 2024',
    '15 Foo 2024',
    '2024-1',
    '2024/25',
    '1/2/3',
    '01/02-2024',
    '',
    'x'.repeat(100),
  ])('%j is none', (text) => {
    expect((['ymd', 'dmy', 'mdy'] as const).map((order) => read(text, order))).toEqual([null, null, null]);
  });

  it('formats at three precisions', () => {
    const parts = parseDate('2024-01-15 09:30', plain('ymd'));
    expect(parts && (['month', 'day', 'datetime'] as const).map((precision) => formatDate(parts, precision))).toEqual([
      '2024-01',
      '2024-01-15',
      '2024-01-15T09:30:00',
    ]);
    const month = parseDate('Jan-24', plain('ymd'));
    expect(month && formatDate(month, 'datetime')).toBe('2024-01');
  });

  it('says which dates read both ways', () => {
    const ambiguous = (text: string) => parseDate(text, plain('mdy'))?.ambiguous;
    expect(ambiguous('1/2/2024')).toBe(true);
    expect(ambiguous('2/2/2024')).toBe(false);
    expect(ambiguous('1/15/2024')).toBe(false);
    expect(ambiguous('2024-01-02')).toBe(false);
  });
});

describe('the convention of a column', () => {
  it('follows the values that read only one way', () => {
    expect(decide(['1/2/2024', '15/1/2024'])).toMatchObject({ order: 'dmy', assumed: false, ambiguousCount: 1 });
    expect(decide(['1/2/2024', '1/15/2024'])).toMatchObject({ order: 'mdy', assumed: false, ambiguousCount: 1 });
    expect(decide(['1/15/2024', '1/16/2024', '1/17/2024', '2/18/2024', '16/1/2024'])).toMatchObject({
      order: 'mdy',
      share: 0.8,
    });
  });

  it('weighs by how often values occur', () => {
    expect(decideDateConvention(['15/1/2024', '1/15/2024'], [1, 9])).toMatchObject({ order: 'mdy', share: 0.9 });
  });

  it('names what it assumes', () => {
    const slashes = decide(['1/2/2024', '3/4/2024']);
    expect(slashes).toMatchObject({ order: 'mdy', assumed: true, ambiguousCount: 2 });
    expect(slashes?.evidence).toContain('month first is assumed');
    expect(decide(['01.02.2024', '03.04.2024'])).toMatchObject({ order: 'dmy', assumed: true });
    expect(decide(['1/1/2024', '2/2/2024'])).toMatchObject({ assumed: false, ambiguousCount: 0 });
    expect(decide(['2024-01-02'])).toMatchObject({ order: 'ymd', assumed: false });
  });

  it('reads short years first when days can only come last', () => {
    expect(decide(['98-01-15', '24-01-02'])).toMatchObject({ order: 'ymd', assumed: false });
    expect(decide(['24-01-15', '24-02-28', '24-03-30'])).toMatchObject({ order: 'ymd', assumed: true });
  });

  it('is null below 80 % and found from there on', () => {
    const dates = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];
    expect(decide([...dates, 'soon'])?.share).toBe(0.8);
    expect(decide([...dates, 'soon', 'later'])).toBeNull();
    expect(decide([...dates, 'soon', 'later'], '', 0)?.share).toBeCloseTo(2 / 3);
    expect(decide([...dates, 'N/A', '-'])?.share).toBe(1);
    expect(decide(['N/A'])).toBeNull();
    expect(decide([], '', 0)).toBeNull();
  });

  it('mixes formats of one order', () => {
    expect(decide(['2024-01-27', '1/15/2024', 'Jan 3, 2024'])).toMatchObject({ order: 'mdy', share: 1 });
  });

  it('knows times of day from midnights, and days from months', () => {
    expect(decide(['2024-01-15 00:00:00'])?.hasTime).toBe(false);
    expect(decide(['2024-01-15 00:00:01'])?.hasTime).toBe(true);
    expect(decide(['1/15/2024 3:00 PM'])?.hasTime).toBe(true);
    expect(decide(['2024-01', 'Jan-24'])?.hasDay).toBe(false);
    expect(decide(['2024-01-05'])?.hasDay).toBe(true);
  });

  it('takes eight digits for dates only with evidence', () => {
    expect(decide(['20240115', '20240116', '20240117'])?.compact).toBe(true);
    expect(decide(['20240115'])).toBeNull();
    expect(decide(['20240115'], 'order_date')?.compact).toBe(true);
    expect(decide(['20240115', '20240116', '20241317'])).toBeNull();
  });

  it('takes Excel’s serials only for a name that says date', () => {
    const serials = decide(['45306', '45307.5'], 'Date');
    expect(serials).toMatchObject({ serial: true, hasTime: true });
    expect(serials && ['45306', '45307.5', '61', '99999'].map((text) => parseDate(text, serials))).toMatchObject([
      { year: 2024, month: 1, day: 15 },
      { year: 2024, month: 1, day: 16, time: { hour: 12, minute: 0 } },
      null,
      null,
    ]);
    expect(decide(['45306', '45307'], 'amount')).toBeNull();
    expect(decide(['45306', '45307'], 'data')).toBeNull();
  });

  it('hears dates in names', () => {
    const names = ['Enrolment Date', 'created_at', 'orderDate', 'Geburtsdatum', 'dob', 'fecha', 'updated', 'Timestamp'];
    expect(names.filter((name) => !isDateName(name))).toEqual([]);
    expect(['amount', 'candidate', 'format', 'update_count', 'Daily', 'status'].filter(isDateName)).toEqual([]);
  });
});

describe('writing and reading back', () => {
  const days = fc
    .date({ min: new Date(Date.UTC(1970, 0, 1)), max: new Date(Date.UTC(2068, 11, 31)), noInvalidDate: true })
    .map((date) => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }));
  const two = (n: number) => String(n).padStart(2, '0');
  type Day = { y: number; m: number; d: number };
  const intl = (locale: string, month: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    return ({ y, m, d }: Day) => format.format(Date.UTC(y, m - 1, d));
  };
  const formats: [string, DateOrder, (day: Day) => string][] = [
    ['ISO', 'ymd', ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`],
    ['y/m/d', 'ymd', ({ y, m, d }) => `${y}/${m}/${d}`],
    ['d/m/y', 'dmy', ({ y, m, d }) => `${d}/${m}/${y}`],
    ['d.m.yy', 'dmy', ({ y, m, d }) => `${two(d)}.${two(m)}.${two(y % 100)}`],
    ['d-m-y', 'dmy', ({ y, m, d }) => `${two(d)}-${two(m)}-${y}`],
    ['m/d/y', 'mdy', ({ y, m, d }) => `${m}/${d}/${y}`],
    ['m/d/yy', 'mdy', ({ y, m, d }) => `${m}/${d}/${two(y % 100)}`],
    ...['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it'].map((locale): [string, DateOrder, (day: Day) => string] => [
      `long ${locale}`,
      'ymd',
      intl(locale, 'long'),
    ]),
    ...['en-US', 'en-GB', 'fr', 'es', 'it'].map((locale): [string, DateOrder, (day: Day) => string] => [
      `short ${locale}`,
      'ymd',
      intl(locale, 'short'),
    ]),
  ];

  it.each(formats)('%s', (_, order, write) => {
    fc.assert(
      fc.property(days, (day) => {
        expect(read(write(day), order)).toBe(`${day.y}-${two(day.m)}-${two(day.d)}`);
      }),
      { numRuns: 100 },
    );
  });

  it('an instant in ISO 8601', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(read(date.toISOString())).toBe(date.toISOString());
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with the calendar on which days there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = new Date(Date.UTC(y, m - 1, d));
          expect(read(`${y}-${two(m)}-${two(d)}`) !== null).toBe(date.getUTCMonth() === m - 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    const characters = fc.constantFrom(...'0123456789./-: TZ,+JanMarde');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 24 }), (text) => {
        const convention = decide([text], 'date', 0);
        expect(convention === null || parseDate(text, convention) !== null).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('reads numeric dates with a time of 24 hours like those that people write with more space', () => {
  const number = (max: number) => fc.tuple(fc.integer({ min: 0, max }), fc.boolean());
  const written = ([value, padded]: [number, boolean]) => (padded ? String(value).padStart(2, '0') : String(value));
  fc.assert(
    fc.property(
      fc.tuple(number(32), number(32), number(25), number(61), number(61)),
      fc.constantFrom('/', '-', '.'),
      fc.integer({ min: 0, max: 9999 }),
      fc.boolean(),
      fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd'),
      (parts, separator, year, hasSeconds, order) => {
        const [first, second, hour, minute, seconds] = parts.map(written);
        const day = [first, second, String(year).padStart(4, '0')].join(separator);
        const time = hasSeconds ? `${hour}:${minute}:${seconds}` : `${hour}:${minute}`;
        expect(read(`${day} ${time}`, order)).toBe(read(`${day}  ${time}`, order));
        expect(read(day, order)).toBe(read(`Mon ${day}`, order));
      },
    ),
    { numRuns: 1000 },
  );
});
