import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '@/lib/tabular/read';
import { cellTexts, columnNamesOf } from './test-helpers';

/** A way to write a table as text. */
interface Way {
  delimiter: string;
  /** As the reading tells it, where it is another. */
  told?: string;
  quote?: string;
  /** Every text is quoted. */
  quotesTexts?: boolean;
  /** Written as `\'` or `\"`. */
  backslash?: boolean;
}

const WAYS: Record<string, Way> = {
  comma: { delimiter: ',' },
  semicolon: { delimiter: ';' },
  tab: { delimiter: '\t' },
  'vertical bar': { delimiter: '|' },
  caret: { delimiter: '^' },
  tilde: { delimiter: '~' },
  hash: { delimiter: '#', quotesTexts: true },
  'unit separator': { delimiter: '\u001f' },
  'comma and blank': { delimiter: ', ', told: ',' },
  'comma and blank, texts quoted': { delimiter: ', ', told: ',', quotesTexts: true },
  'comma, apostrophes quote': { delimiter: ',', quote: "'", quotesTexts: true },
  'semicolon, quotes behind backslashes': { delimiter: ';', quotesTexts: true, backslash: true },
  'one blank, texts quoted': { delimiter: ' ', quotesTexts: true },
  'runs of blanks, texts quoted': { delimiter: '   ', told: ' ', quotesTexts: true },
};

const number = (most: number) => fc.integer({ min: 1, max: most });
const two = number(28).map((n) => String(n).padStart(2, '0'));
/** Columns of a table that could be anybody's; every value is there, as a blank between blanks is none. */
const COLUMNS: Record<string, fc.Arbitrary<string>> = {
  id: number(9000).map(String),
  price: number(9999).map((n) => (n / 100).toFixed(2)),
  day: two.map((day) => `2021-05-${day}`),
  city: fc.constantFrom('Oslo', 'Bern', 'Turin', 'Lund', 'Graz'),
  name: fc.constantFrom('Ada Lovelace', 'Grace Hopper', "Jo O'Hara", 'Li Wei; PhD', 'Lem, Stanisław', 'said "hi"'),
};
const table = fc.uniqueArray(fc.constantFrom(...Object.keys(COLUMNS)), { minLength: 3, maxLength: 5 }).chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(fc.tuple(...names.map((name) => COLUMNS[name] ?? fc.constant('x'))), {
      minLength: 4,
      maxLength: 30,
    }),
  }),
);

function write(
  names: string[],
  rows: string[][],
  lineEnd: string,
  { delimiter, quote = '"', quotesTexts, backslash }: Way,
): string {
  const field = (text: string) => {
    const needsQuotes = text.includes(delimiter.trim() || ' ') || text.includes(quote) || text.includes(delimiter);
    if (!needsQuotes && !(quotesTexts && /[^\d.-]/.test(text))) return text;
    return `${quote}${text.replaceAll(quote, backslash ? `\\${quote}` : quote + quote)}${quote}`;
  };
  return [names, ...rows].map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  async function* open() {
    yield bytes;
  }
  return readTable({ fileType: 'csv', sizeBytes: bytes.length, open });
}

describe('what is written and read again is the same', () => {
  it.each(Object.entries(WAYS))('by %s, whatever ends the lines', async (_, way) => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async ({ names, rows }, lineEnd) => {
        const { table: again, reading } = await read(write(names, rows, lineEnd, way));
        expect(reading).toMatchObject({ delimiter: way.told ?? way.delimiter, newline: lineEnd });
        expect(columnNamesOf(again)).toEqual(names);
        expect(cellTexts(again)).toEqual(rows);
      }),
      // Guessing is never certain: the same tables every time.
      { numRuns: 60, seed: 7 },
    );
  });
});

it('every row of a file is read or set aside, whatever is planted in it', async () => {
  const item = fc.constantFrom('nuts', 'bolts', 'nails', 'caps');
  const groups = fc.array(fc.array(fc.tuple(item, number(500)), { minLength: 2, maxLength: 8 }), {
    minLength: 1,
    maxLength: 4,
  });
  const planted = fc.record({
    title: fc.boolean(),
    units: fc.boolean(),
    pages: fc.boolean(),
    gap: fc.constantFrom('', ';;', null),
    note: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(groups, planted, async (values, { title, units, pages, gap, note }) => {
      const lines = [...(title ? ['Stock of May'] : []), 'item;shop;weight', ...(units ? [';;(kg)'] : [])];
      const records: string[][] = [];
      let total = 0;
      for (const [group, rows] of values.entries()) {
        if (group > 0 && pages) lines.push(`Page ${group + 1};;`, 'item;shop;weight');
        for (const [name, weight] of rows) {
          records.push([name, `shop ${group}`, String(weight)]);
          lines.push(`${name};shop ${group};${weight}`);
          total += weight;
        }
        lines.push(`Subtotal;;${rows.reduce((sum, [, weight]) => sum + weight, 0)}`);
        if (gap !== null) lines.push(gap);
      }
      if (values.length > 1) lines.push(`Grand total;;${total}`);
      if (note) lines.push('Source: the ledger;;');
      const { table: read1, reading } = await read(`${lines.join('\n')}\n`);
      if (reading.format !== 'csv') throw new Error('Read as another format.');
      expect(cellTexts(read1)).toEqual(records);
      const { row_count, header_rows, skipped_line_count, blank_lines, set_aside } = reading;
      expect(row_count + (set_aside?.row_count ?? 0) + header_rows + skipped_line_count + blank_lines).toBe(
        lines.length,
      );
    }),
    { numRuns: 150, seed: 3 },
  );
});
