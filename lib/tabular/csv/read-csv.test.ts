import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { readCsv } from './read-csv';
import type { CsvOptions } from './reading';
import { cellTexts, columnNamesOf, readWhole } from './test-helpers';

/** Nothing is detected: the file is what RFC 4180 says it is. */
const RFC_4180: CsvOptions = {
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  encoding: 'utf-8',
  header_rows: 0,
  skip_lines: 0,
  skip_initial_space: false,
  comment: '',
  skip_footnotes: false,
};

const hostileText = fc.string({
  unit: fc.constantFrom('"', '"', ',', '\n', '\r', ' ', "'", ';', '\t', '\\', '#', '=', 'a', 'é', '😀', '1', '.'),
  maxLength: 12,
});
/** Cells with whether they are quoted without need. */
const hostileTable = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.array(fc.array(fc.tuple(hostileText, fc.boolean()), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 20,
  }),
);

function writeRfc4180(rows: [string, boolean][][], lineEnd: string): string {
  const field = ([text, quoted]: [string, boolean], alone: boolean) =>
    quoted || /[",\r\n]/.test(text) || (alone && text.trim() === '') ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map((cell) => field(cell, row.length === 1)).join(',') + lineEnd).join('');
}

describe('readCsv', () => {
  it('agrees with csv-parse on any RFC 4180 file', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable, fc.constantFrom('\n', '\r\n'), async (rows, lineEnd) => {
        const text = writeRfc4180(rows, lineEnd);
        const { table, reading } = await readWhole(text, RFC_4180);
        const expected = parse(text, { record_delimiter: lineEnd, skip_empty_lines: false }) as string[][];
        expect(cellTexts(table)).toEqual(expected.map((row) => row.map((cell) => (cell === '' ? null : cell))));
        expect(reading.row_count).toBe(rows.length);
        expect(reading.odd_rows).toEqual({ short: 0, long: 0, examples: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same whatever size it is told the file has', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},${row % 7 === 0 ? '' : `name ${row}`},${row / 4}`);
    const bytes = Buffer.from(`id,name,value\n${rows.join('\n')}\n7,8\n9,10,11,12,13\n`);
    async function* chunks() {
      for (let from = 0; from < bytes.length; from += 50_000) yield bytes.subarray(from, from + 50_000);
    }
    const expected = cellTexts((await readCsv(chunks())).table);
    expect(expected.slice(-2)).toEqual([
      ['7', '8', null, null, null],
      ['9', '10', '11', '12', '13'],
    ]);
    for (const fileBytes of [bytes.length, 0, 1, 3 * bytes.length, 1e12]) {
      expect(cellTexts((await readCsv(chunks(), {}, fileBytes)).table)).toEqual(expected);
    }
  });

  it('agrees with csv-parse on the vega-datasets, which it detects as they are', async () => {
    const folder = 'node_modules/vega-datasets/data/';
    const shapes: Record<string, [number, number]> = {
      'airports.csv': [3376, 7],
      'birdstrikes.csv': [10000, 14],
      'disasters.csv': [803, 3],
      'github.csv': [955, 2],
      'la-riots.csv': [63, 11],
      'lookup_people.csv': [9, 3],
      'seattle-weather.csv': [1461, 6],
      'sp500-2000.csv': [5105, 7],
      'species.csv': [12360, 6],
      'unemployment.tsv': [3218, 2],
      'us-employment.csv': [120, 24],
      'windvectors.csv': [4800, 5],
    };
    const names = readdirSync(folder).filter((name) => /\.[ct]sv$/.test(name));
    expect(names).toEqual(expect.arrayContaining(Object.keys(shapes)));
    for (const name of names) {
      const content = readFileSync(folder + name);
      const delimiter = name.endsWith('.tsv') ? '\t' : ',';
      const { table, reading } = await readWhole(content);
      const [header, ...rows] = parse(content, { delimiter, bom: true }) as string[][];
      expect(reading, name).toMatchObject({ delimiter, header_rows: 1, skipped_line_count: 0, notes: [] });
      expect([reading.row_count, reading.column_count], name).toEqual(shapes[name] ?? [rows.length, header?.length]);
      expect(columnNamesOf(table), name).toEqual(header);
      // One string a row: comparing a quarter of a million cells one by one takes seconds.
      const lines = cellTexts(table).map((row) => row.map((cell) => cell ?? '').join('\u0000'));
      expect(lines, name).toEqual(rows.map((row) => row.join('\u0000')));
    }
  });

  it('accounts for every line of a file without quotes, whatever else is in it', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ',',
        ',',
        ';',
        '\t',
        '\n',
        '\n',
        '\r',
        '\r\n',
        '#',
        ' ',
        'a',
        'Source: ',
        '1',
        '1.5',
        'é',
        '-',
      ),
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const lines = content.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
        const outcome = await readWhole(content).catch((error: unknown) => error);
        if (outcome instanceof AppError) {
          expect(outcome.code).toBe('empty_file');
          expect(content.replace(/[,;#\s]/g, '')).toBe('');
          return;
        }
        const { table, reading } = outcome as Awaited<ReturnType<typeof readWhole>>;
        const { row_count, header_rows, skipped_line_count, blank_lines } = reading;
        expect(row_count + header_rows + skipped_line_count + blank_lines).toBe(lines.length);
        expect(table.rowIndex.length).toBe(row_count);
      }),
      { numRuns: 300 },
    );
  });

  it('never fails on any bytes but with a reason', async () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...['"', '""', "'", ',', '\n', '\r', '\\"', '\\', '\ufeff', 'sep=', ' "', '" ', '#'].map((s) =>
            Buffer.from(s),
          ),
        ),
        fc.uint8Array({ maxLength: 6 }),
      ),
      { maxLength: 120 },
    );
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const outcome = await readWhole(Buffer.concat(parts), {}, 7).catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(AppError);
          expect(['empty_file', 'unreadable_file']).toContain((outcome as AppError).code);
        } else expect(outcome).toHaveProperty('table.rowIndex.length');
      }),
      { numRuns: 300 },
    );
  });

  it('takes blank lines for rows in no file, and a quoted empty cell for one', async () => {
    const { table, reading } = await readWhole('name\n\nAda\n  \n""\nGrace\n\n');
    expect(cellTexts(table)).toEqual([['Ada'], [null], ['Grace']]);
    expect(reading.blank_lines).toBe(3);
  });

  it('refuses what holds no table', async () => {
    const error = (content: string | Uint8Array, options?: CsvOptions) =>
      readWhole(content, options).then(
        () => undefined,
        (reason: unknown) => (reason as AppError).code,
      );
    expect(await error('')).toBe('empty_file');
    expect(await error('\n \n\r\n')).toBe('empty_file');
    expect(await error('\ufeff\n')).toBe('empty_file');
    for (const empty of [',,\n,,\n', '\t\n\n', '""\n""\n']) expect(await error(empty), empty).toBe('empty_file');
    expect(await error('a,b\n,\n')).toBeUndefined();
    expect(await error(',\n,0\n')).toBeUndefined();
    expect(await error('# a note\n,,\n,,\n')).toBeUndefined();
    expect(await error(',,\n,,\n', { header_rows: 0 })).toBeUndefined();
    expect(await error(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))).toBe('unreadable_file');
    expect(await error(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 31))).toBe('unreadable_file');
    expect(await error(`${'x,'.repeat(30_000)}\n1,2\n`)).toBe('unreadable_file');
    expect(await error('a,b\n', { encoding: 'klingon' })).toBe('invalid_input');
    expect(await error('a,b\n', { delimiter: '::' })).toBe('invalid_input');
    expect(await error('a,b\n', { delimiter: '"', quote: '"' })).toBe('invalid_input');
    expect(await error('a,b\n', { header_rows: -1 })).toBe('invalid_input');
    expect(await error('a,b\n', { comment: 'é' })).toBe('invalid_input');
  });

  it('lets every decision be overruled', async () => {
    const cells = async (content: string | Uint8Array, options: CsvOptions) => {
      const { table } = await readWhole(content, options);
      return [columnNamesOf(table), ...cellTexts(table)];
    };
    expect(await cells('a;b\n1;2\n', { delimiter: ',' })).toEqual([['a;b'], ['1;2']]);
    expect(await cells('a,b\n"x,1"\n', { quote: '' })).toEqual([
      ['a', 'b'],
      ['"x', '1"'],
    ]);
    expect(await cells('a,b\n"x\\",1\n', { escape: 'backslash' })).toEqual([
      ['a', 'b'],
      ['"x\\"', '1'],
    ]);
    expect(await cells(Buffer.from('a\nÿ', 'latin1'), { encoding: 'koi8-r' })).toEqual([['a'], ['Ъ']]);
    expect(await cells('a,b\n1,2\n', { header_rows: 0 })).toEqual([
      ['column_1', 'column_2'],
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await cells('a,b\nc,d\n1,2\n', { header_rows: 2 })).toEqual([
      ['a c', 'b d'],
      ['1', '2'],
    ]);
    expect(await cells('x,y\na,b\n1,2\n', { skip_lines: 1 })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await cells('a,b\n%1,2\n3,4\n', { comment: '%' })).toEqual([
      ['a', 'b'],
      ['3', '4'],
    ]);
    expect(await cells('a,b\n1,2\n\nSource: x\n', { skip_footnotes: false })).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['Source: x', null],
    ]);
  });

  it('keeps a cell of 100,000 characters, also over many lines', async () => {
    const long = 'é\n'.repeat(50_000);
    const { table, reading } = await readWhole(`id,text\n1,"${long}"\n2,${'x'.repeat(300_000)}\n3,c\n`);
    expect(cellTexts(table)).toEqual([
      ['1', long],
      ['2', 'x'.repeat(300_000)],
      ['3', 'c'],
    ]);
    expect(reading.notes).toEqual([]);
  });

  it('reads 5,000 columns', async () => {
    const row = (prefix: string) => Array.from({ length: 5000 }, (_, i) => `${prefix}${i}`).join(';');
    const { table } = await readWhole(`${row('c')}\n${row('')}\n${row('')}\n`);
    expect(columnNamesOf(table)[4999]).toBe('c4999');
    expect(cellTexts(table)[1]?.slice(4997)).toEqual(['4997', '4998', '4999']);
  });

  it('gives up no time to quotes that never close', async () => {
    const patterns = [',""x', '"', '"a,""\n', ' "a', '"x"y,', '"a\n', '\\"', '"\\', ',"" ""x\n', '"a,b,c\n1,2,3\n'];
    for (const pattern of patterns) {
      const outcome = await readWhole(`a,b,c\n"${pattern.repeat(400_000 / pattern.length)}`).then(
        ({ reading }) => reading.format,
        (error: unknown) => (error as AppError).code,
      );
      // The rows of some of them are refused for having too many cells.
      expect(['csv', 'unreadable_file'], pattern).toContain(outcome);
    }
  });

  it('notices an encoding that shows only far into the file', async () => {
    const ascii = `name,n\n${'Ada,1\n'.repeat(100_000)}`;
    const latin = Buffer.concat([
      Buffer.from(ascii),
      Buffer.from(
        'José,2\n“x”,3\n'.replace(/[“”]/g, (q) => (q === '“' ? '\x93' : '\x94')),
        'latin1',
      ),
    ]);
    const { table, reading } = await readWhole(latin);
    expect(reading.encoding).toBe('windows-1252');
    expect(cellTexts(table).slice(-2)).toEqual([
      ['José', '2'],
      ['“x”', '3'],
    ]);
    const utf8 = await readWhole(`${ascii}José,2\n`, {}, 600_009);
    expect(utf8.reading.encoding).toBe('utf-8');
    expect(cellTexts(utf8.table).at(-1)).toEqual(['José', '2']);
  });

  it('reads a broken character in another encoding, and says so', async () => {
    const sjis = Buffer.concat([Buffer.from([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x61, 0x0a, 0xff, 0x2c, 0x31, 0x0a])]);
    const { table, reading } = await readWhole(sjis, { encoding: 'shift_jis' });
    expect(columnNamesOf(table)).toEqual(['名前', 'a']);
    expect(reading.notes).toContain('One character that is not valid in shift_jis was replaced by “�”.');
  });

  it('stops reading its source when it fails', async () => {
    let closed = false;
    async function* chunks() {
      try {
        for (;;) yield Buffer.from('\x7fELF'.padEnd(1 << 16, '\0'), 'latin1');
      } finally {
        closed = true;
      }
    }
    await expect(readCsv(chunks())).rejects.toThrow('looks like a program');
    expect(closed).toBe(true);
  });
});
