import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTexts, columnNamesOf, readWhole } from './test-helpers';

const digits = (most: number) => fc.integer({ min: 0, max: most });
const two = digits(27).map((n) => String(n + 1).padStart(2, '0'));

/** What columns of real files hold, with whatever in them could be taken for a delimiter or a quote. */
const COLUMNS: Record<string, fc.Arbitrary<string>> = {
  count: digits(1000).map(String),
  price: digits(9999).map((n) => (n / 100).toFixed(2)),
  'decimal comma': digits(9999).map((n) => (n / 100).toFixed(2).replace('.', ',')),
  amount: digits(899).map((n) => `$${1 + (n % 9)},${100 + n}`),
  name: fc.constantFrom('Ada Lovelace', 'Grace Hopper', 'José Ñandú', '李 雷', "O'Hara, Jo"),
  day: fc.tuple(two, two).map(([a, b]) => `2021-${a}-${b}`),
  'day first': fc.tuple(two, two).map(([a, b]) => `${a}/${b}/2021`),
  time: fc.tuple(two, two).map(([a, b]) => `${a}:${b}:00`),
  moment: fc.tuple(two, two).map(([a, b]) => `2021-01-01 ${a}:${b}`),
  url: digits(99).map((n) => `https://example.org/a?b=${n}&c=d`),
  mail: digits(999).map((n) => `user${n}@example.org`),
  note: fc.constantFrom(
    'paid',
    'called again',
    'refund, partial',
    'damaged; returned',
    "it's fine",
    '50% off',
    'x|y',
    '"best"',
    '',
  ),
  region: fc.constantFrom('north', 'south', 'east', 'west'),
  answer: fc.constantFrom('yes', 'no'),
  maybe: fc.constantFrom('N/A', '', '-', '7'),
  code: digits(899).map((n) => `AB-${100 + n}`),
  tags: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((tags) => tags.join(',')),
  payload: digits(9).map((n) => `{"a": ${n}, "b": "x"}`),
};

const table = fc.array(fc.constantFrom(...Object.keys(COLUMNS)), { minLength: 1, maxLength: 8 }).chain((columns) =>
  fc.record({
    names: fc.constant(columns.map((name, index) => `${name} ${index}`)),
    rows: fc.array(fc.tuple(...columns.map((name) => COLUMNS[name] ?? fc.constant(''))), {
      minLength: 3,
      maxLength: 40,
    }),
  }),
);

describe('detection', () => {
  it('reads ordinary tables as they were written, whatever the delimiter', async () => {
    const delimiters = fc.constantFrom(',', ';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(table, delimiters, fc.boolean(), async ({ names, rows }, delimiter, quoteAll) => {
        const field = (text: string) =>
          quoteAll || text.includes(delimiter) || text.includes('"') || (names.length === 1 && text === '')
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const file = [names, ...rows].map((row) => `${row.map(field).join(delimiter)}\r\n`).join('');
        const { table: read } = await readWhole(file);
        expect(columnNamesOf(read)).toEqual(names);
        expect(cellTexts(read)).toEqual(rows.map((row) => row.map((text) => (text === '' ? null : text))));
      }),
      // Guessing is never certain: the same tables every time.
      { numRuns: 300, seed: 1 },
    );
  });
});
