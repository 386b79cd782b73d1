import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { cellText, rowCount, type Table } from '@/lib/tabular/table';
import { readJson } from './read-json';
import { readNdjson } from './read-ndjson';

async function* chunksOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const json = (text: string, size?: number) => readJson(() => chunksOf(Buffer.from(text), size));
const ndjson = (text: string, size?: number) => readNdjson(chunksOf(Buffer.from(text), size));

/** Names, then the cells row by row. */
function grid(table: Table): (string | null)[][] {
  const rows = Array.from({ length: rowCount(table) }, (_, row) =>
    table.columns.map((column) => cellText(column.vector, row)),
  );
  return [table.columns.map((column) => column.name), ...rows];
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe('readJson', () => {
  it('reads a list of objects, columns in order of first appearance', async () => {
    const { table, reading } = await json('[{"b":1,"2020":"x"},{"a":true,"b":null,"2019":2}]');
    expect(grid(table)).toEqual([
      ['b', '2020', 'a', '2019'],
      ['1', 'x', null, null],
      [null, null, 'true', '2'],
    ]);
    expect(table.columns.map((column) => column.vector.kind)).toEqual(['number', 'text', 'text', 'number']);
    expect(reading).toEqual({ format: 'json', rows_are: 'objects', notes: [], row_count: 2, column_count: 4 });
  });

  it('flattens nested objects and keeps lists as JSON text', async () => {
    const { table } = await json('[{"a":{"b":{"c":1},"d":[1,{"e":"\\"x\\""},null]},"f":{},"g":[]}]');
    expect(grid(table)).toEqual([
      ['a.b.c', 'a.d', 'f', 'g'],
      ['1', '[1,{"e":"\\"x\\""},null]', '{}', '[]'],
    ]);
  });

  it('keeps apart a key with a dot and a nested one', async () => {
    expect(grid((await json('[{"a.b":1,"a":{"b":2}}]')).table)).toEqual([
      ['a.b', 'a.b'],
      ['1', '2'],
    ]);
  });

  it('makes no column of a key that is null in some rows and an object in the others', async () => {
    const { table } = await json('[{"a":null,"n":null},{"a":{"b":1},"n":null}]');
    expect(table.columns.map((column) => column.name)).toEqual(['n', 'a.b']);
  });

  it('is safe from keys that mean something to JavaScript', async () => {
    const { table } = await json('[{"__proto__":{"toString":1},"constructor":2,"hasOwnProperty":3}]');
    expect(grid(table)).toEqual([
      ['__proto__.toString', 'constructor', 'hasOwnProperty'],
      ['1', '2', '3'],
    ]);
    expect(Object.hasOwn(Object.prototype, 'toString.polluted')).toBe(false);
  });

  it('keeps every digit a number was written with', async () => {
    const { table } = await json(
      '[{"id":12345678901234567890,"n":1.50,"e":1e3,"d":0.12345678901234567891,"big":1e999,"l":[9007199254740993],"z":-0}]',
    );
    expect(grid(table)[1]).toEqual([
      '12345678901234567890',
      '1.5',
      '1000',
      '0.12345678901234567891',
      '1e999',
      '[9007199254740993]',
      '0',
    ]);
  });

  it('reads a NUL and half of a character pair, which nothing can store, as U+FFFD', async () => {
    const { table } = await json('[{"a":"\\u0000x"},{"a":"\\ud800"},{"a":"\\udc00"}]');
    expect(grid(table).slice(1)).toEqual([['\ufffdx'], ['\ufffd'], ['\ufffd']]);
    const { table: named } = await json('[{"a\\u0000":1,"\\ud800b":2}]');
    expect(grid(named)[0]).toEqual(['a\ufffd', '\ufffdb']);
  });

  it('reads a list of lists under a header, longer rows in further columns', async () => {
    const { table, reading } = await json('[["a","1",null],[1,2],[3,4,5,"more"]]');
    expect(grid(table)).toEqual([
      ['a', '1', '', ''],
      ['1', '2', null, null],
      ['3', '4', '5', 'more'],
    ]);
    expect(reading.rows_are).toBe('lists');
  });

  it('reads the one list in an object around it', async () => {
    const { table, reading } = await json('{"ok":true,"tags":["x"],"payload":[{"a":1},{"a":2}]}');
    expect(grid(table)).toEqual([['a'], ['1'], ['2']]);
    expect(reading.list_property).toBe('payload');
    expect(reading.notes).toEqual(['The rows are the list “payload” in the file.']);
  });

  it('takes the longest list of objects, at any depth, and names the others', async () => {
    const { table, reading } = await json(
      '{"meta":{"links":[{"h":1}]},"a":{"b":{"rows":[{"x":1},{"x":2}]}},"c":[{"y":1}]}',
    );
    expect(grid(table)).toEqual([['x'], ['1'], ['2']]);
    expect(reading.list_property).toBe('a.b.rows');
    expect(reading.notes).toEqual([
      'The rows are the list “a.b.rows” in the file.',
      'The longest list was read; the file also holds c, meta.links.',
    ]);
  });

  it('prefers the usual name among lists of one length', async () => {
    expect((await json('{"links":[{"h":1}],"results":[{"a":1}]}')).reading.list_property).toBe('results');
    expect((await json('{"nodes":[{"a":1}],"links":[{"b":1}]}')).reading.list_property).toBe('nodes');
  });

  it.each<[string, string, (string | null)[][], string]>([
    [
      'a list of values',
      '[1,"x",null,true]',
      [['value'], ['1'], ['x'], [null], ['true']],
      'Each row is a lone value, in a column called “value”.',
    ],
    [
      'a list of values in an object',
      '{"ids":[3,4]}',
      [['value'], ['3'], ['4']],
      'The rows are the list “ids” in the file.',
    ],
    [
      'lists without a header',
      '[[1,"a"],[2,"b"],[3,"a"]]',
      [
        ['column_1', 'column_2'],
        ['1', 'a'],
        ['2', 'b'],
        ['3', 'a'],
      ],
      'Each row is a list; there is no header.',
    ],
    [
      'lists under years',
      '[["country",2020,2021],["France",1,2]]',
      [
        ['country', '2020', '2021'],
        ['France', '1', '2'],
      ],
      'Each row is a list; the first list names the columns.',
    ],
    [
      'an object of lists',
      '{"a":[1,2],"b":["x"]}',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', null],
      ],
      'Each column is a list.',
    ],
    [
      'an object of objects',
      '{"k1":{"a":1},"k2":{"a":2,"b":3}}',
      [
        ['key', 'a', 'b'],
        ['k1', '1', null],
        ['k2', '2', '3'],
      ],
      'Each row is an object under a key, which stands in the column “key”.',
    ],
    [
      'an object of objects inside',
      '{"n":2,"all":{"k1":{"a":1},"k2":{"a":2}}}',
      [
        ['key', 'a'],
        ['k1', '1'],
        ['k2', '2'],
      ],
      'The rows are the list “all” in the file.',
    ],
    [
      'null among objects',
      '[{"a":1},null,{"a":2}]',
      [['a'], ['1'], [null], ['2']],
      'One row is null and has no values.',
    ],
    [
      'values among objects',
      '[{"a":1},5,[6],{"a":2}]',
      [
        ['a', 'value'],
        ['1', null],
        [null, '5'],
        [null, '[6]'],
        ['2', null],
      ],
      '2 rows are no objects; they are in the column “value”.',
    ],
    [
      'a key twice',
      '[{"a":1,"a":2,"b":{"c":1,"c":3}}]',
      [
        ['a', 'b.c'],
        ['2', '3'],
      ],
      'A key occurs more than once in one object (“a”, “c”); the last value was kept.',
    ],
    [
      'lists of different things in rows',
      '[{"id":1,"tags":["x"]},{"id":2,"tags":[{"y":1}]}]',
      [
        ['id', 'tags'],
        ['1', '["x"]'],
        ['2', '[{"y":1}]'],
      ],
      '',
    ],
  ])('reads %s', async (_, text, expected, note) => {
    for (const size of [1, 7, 1000]) {
      const { table, reading } = await json(text, size);
      expect(grid(table)).toEqual(expected);
      expect(reading.notes).toEqual(note === '' ? [] : expect.arrayContaining([note]));
    }
  });

  it('converts other encodings as a table of text is converted', async () => {
    const latin = Buffer.from('[{"name":"Zoë Müller, Málaga"},{"name":"Ångström, façade"}]', 'latin1');
    const { table, reading } = await readJson(() => chunksOf(latin));
    expect(grid(table).flat()).toEqual(['name', 'Zoë Müller, Málaga', 'Ångström, façade']);
    expect(reading.encoding).toBe('windows-1252');
    const utf16 = await readJson(() => chunksOf(Buffer.from('[{"a":"ж"},{"a":"я"}]', 'utf16le')));
    expect(grid(utf16.table).flat()).toEqual(['a', 'ж', 'я']);
  });

  it.each(['[', '{"a":', '[{"a":['])('refuses what is nested without end: %s', async (piece) => {
    const error = await failure(json(piece.repeat(400_000), 65536));
    expect(error.message).toBe('The JSON is nested more than 512 levels deep, as no table is.');
  });

  it('reads a lone object as one row', async () => {
    const { table, reading } = await json('{"a":1,"b":{"c":"x"}}');
    expect(grid(table)).toEqual([
      ['a', 'b.c'],
      ['1', 'x'],
    ]);
    expect(reading.single_object).toBe(true);
  });

  it('reads several documents as rows', async () => {
    const { table, reading } = await json('{"a":1}\n{"a":2}');
    expect(grid(table)).toEqual([['a'], ['1'], ['2']]);
    expect(reading.format).toBe('ndjson');
  });

  it.each(['utf16le', 'utf8'] as const)('reads %s with a byte order mark', async (encoding) => {
    const { table } = await readJson(() => chunksOf(Buffer.from('\ufeff[{"ä":"😀"}]', encoding)));
    expect(grid(table)).toEqual([['ä'], ['😀']]);
  });

  it.each([
    ['[["a"],{"a":1}]', 'Item 2 is an object where a list like the ones before it was expected.'],
    ['{"data":[[1],[2],true]}', 'Item 3 of “data” is a boolean'],
  ])('names the item of %s that is no row', async (text, message) => {
    const error = await failure(json(text));
    expect(error.code).toBe('unreadable_file');
    expect(error.message).toContain(message);
  });

  it.each(['[{"a":1}', '[{"a":1},]', '[{"a":1}] x', '[{a:1}]', '[{"a":1 "b":2}]', '[{"a":"x', '[{"a":01}]', '{"a":'])(
    'does not accept %s',
    async (text) => {
      await expect(json(text)).rejects.toThrow();
    },
  );

  it('refuses a table whose mere size would take the memory', async () => {
    const wide = Array.from({ length: 20_001 }, (_, i) => `"k${i}":1`).join(',');
    expect((await failure(json(`[{${wide}}]`, 65536))).message).toContain('20,000 columns');
    const own = Array.from({ length: 15_000 }, (_, i) => `{"k${i}":1}`);
    expect((await failure(json(`[${own.join(',')}]`, 65536))).message).toContain('more than can be processed');
  });

  it('reads back any table of JSON scalars', async () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(scalar, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (cells, size) => {
        const text = JSON.stringify(cells.map(([a, b, c]) => ({ 2: a, constructor: b, ' ': c })));
        const expected = cells.map((row) =>
          row.map((cell) => (cell === null || cell === '' ? null : Object.is(cell, -0) ? '0' : String(cell))),
        );
        expect(grid((await json(text, size)).table).slice(1)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('readNdjson', () => {
  it('reads a line an object, blank lines and CRLF passed over, with or without a last newline', async () => {
    for (const size of [1, 5, 1000]) {
      const { table, reading } = await ndjson('{"a":1}\r\n\n{"b":"x\\ny","a":2}\n \n{"a":12}', size);
      expect(grid(table)).toEqual([
        ['a', 'b'],
        ['1', null],
        ['2', 'x\ny'],
        ['12', null],
      ]);
      expect(reading).toEqual({ format: 'ndjson', rows_are: 'objects', notes: [], row_count: 3, column_count: 2 });
    }
  });

  it.each([
    ['{"a":1}\n{"a":\n2}', 'Line 2 ends before its value does.'],
    ['{"a":1}\n\n{"a" 2}\n{"a":3}', 'Line 3 is not valid JSON.'],
    ['{"a":1}\n{"a":2} {"a":3}', 'Line 2 holds more than one value.'],
    ['{"a":1}\n{"a":2', 'Line 2 is not complete.'],
    ['{"a":1}\n{"a":"x', 'Line 2 is not complete.'],
    ['{"a":1}\n7\n{"a":1}', 'Line 2 is a number'],
    ['{"a":1}\n"x"', 'Line 2 is a text'],
  ])('names the bad line of %j', async (text, message) => {
    for (const size of [1, 6, 1000]) {
      const error = await failure(ndjson(text, size));
      expect(error.code).toBe('unreadable_file');
      expect(error.message).toContain(message);
    }
  });
});

describe('the JSON files of vega-datasets', () => {
  it.each([
    ['cars.json', 406, 9],
    ['movies.json', 3201, 16],
    ['barley.json', 120, 4],
    ['flights-2k.json', 2000, 5],
    ['gapminder.json', 682, 6],
    ['penguins.json', 344, 7],
    ['jobs.json', 7650, 5],
    ['obesity.json', 50, 3],
    ['wheat.json', 52, 3],
    ['countries.json', 620, 9],
  ])('%s has %i rows and %i columns', async (file, rows, columns) => {
    const bytes = readFileSync(`node_modules/vega-datasets/data/${file}`);
    const { table } = await readJson(() => chunksOf(bytes, 65536));
    expect([rowCount(table), table.columns.length]).toEqual([rows, columns]);
    const parsed: Record<string, unknown>[] = JSON.parse(bytes.toString());
    for (const column of table.columns) {
      const texts = parsed
        .map((record) => record[column.name] ?? null)
        .map((cell) => (cell === null || cell === '' ? null : String(cell)));
      expect(texts.map((_, row) => cellText(column.vector, row))).toEqual(texts);
    }
  });
});
