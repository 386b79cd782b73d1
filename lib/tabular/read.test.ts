import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { collectBytes } from './collect';
import { tableFromRows, tableToRows } from './columns';
import { FILE_TYPES, type FileType } from './file-type';
import { documentOf, rowsOf } from './ods/test-documents';
import { type ReadingOptions, readTable, type TableSource } from './read';
import { exportTable } from './write';
import { zipOf } from './xlsx/test-workbooks';

function sourceOf(fileType: FileType, bytes: Uint8Array): TableSource {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += 4096) yield bytes.subarray(start, start + 4096);
  }
  return { fileType, open, sizeBytes: bytes.length };
}

const read = (fileType: FileType, content: Uint8Array | string, options?: ReadingOptions) =>
  readTable(sourceOf(fileType, typeof content === 'string' ? Buffer.from(content) : content), options);

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const sample = tableFromRows(
  ['id', 'name'],
  Array.from({ length: 50 }, (_, i) => [i, `name ${i}`]),
);

/** What `zstd` makes of `id,name\n1,x\n2,y\n`. */
const ZSTD_CSV = 'KLUv/QRYgQAAaWQsbmFtZQoxLHgKMix5CoqlvO0=';

const samples: Record<FileType, () => Promise<Buffer>> = {
  csv: async () => collectBytes(await exportTable(sample, 'csv')),
  tsv: async () => Buffer.from('id\tname\n1\tx\n'),
  xlsx: async () => collectBytes(await exportTable(sample, 'xlsx')),
  json: async () => collectBytes(await exportTable(sample, 'json')),
  ndjson: async () => Buffer.from('{"id":1,"name":"x"}\n{"id":2,"name":"y"}\n'),
  parquet: async () => collectBytes(await exportTable(sample, 'parquet')),
  arrow: async () => collectBytes(await exportTable(sample, 'arrow')),
  ods: () =>
    documentOf({
      Data: rowsOf([
        ['id', 'name'],
        [1, 'x'],
        [2, 'y'],
      ]),
    }),
  gz: async () => gzipSync('id,name\n1,x\n2,y\n'),
  zst: async () => Buffer.from(ZSTD_CSV, 'base64'),
  zip: () => zipOf({ 'folder/data.csv': 'id,name\n1,x\n2,y\n', 'read me.txt': 'Hello' }),
};

describe('rows that are no records', () => {
  const rows = [
    ['item', 'shop', 'sold'],
    ['nuts', 'Ulm', 5],
    ['bolts', 'Bonn', 7],
    ['nails', 'Ulm', 9],
    ['Total', '', 21],
    [],
    ['Provisional', '', ''],
  ];

  it.each<[FileType, () => Promise<Buffer>]>([
    ['ods', () => documentOf({ Data: rowsOf(rows) })],
    ['csv', async () => Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`)],
    ['gz', async () => gzipSync(`${rows.map((row) => row.join(';')).join('\n')}\n`)],
  ])('are set aside whatever the format: %s', async (fileType, file) => {
    const { table, reading } = await read(fileType, await file());
    expect(tableToRows(table).map(([item]) => item)).toEqual(['nuts', 'bolts', 'nails']);
    expect(reading.row_count).toBe(3);
    expect(reading.set_aside?.groups[0]).toMatchObject({ kind: 'total', row: 3, total: { columns: ['sold'] } });
    const whole = await read(fileType, await file(), { set_aside: [], skip_footnotes: false });
    expect(tableToRows(whole.table)).toHaveLength(5);
  });
});

describe('readTable', () => {
  it.each(FILE_TYPES)('reads %s, with the types of its columns', async (fileType) => {
    const { table, reading } = await read(fileType, await samples[fileType]());
    expect(table.columns.map(({ id, name }) => [id, name])).toEqual([
      ['c0', 'id'],
      ['c1', 'name'],
    ]);
    expect(['integer', 'identifier']).toContain(table.columns[0]?.type);
    expect(reading.archive?.format ?? reading.format).toBe(fileType);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('passes the options on to the reader they are for', async () => {
    const csv = await read('csv', 'a;b|c\n1;2|3\n', { delimiter: '|' });
    expect(csv.table.columns.map(({ name }) => name)).toEqual(['a;b', 'c']);
    const xlsx = await read('xlsx', await samples.xlsx(), { header_row: 2 });
    expect(xlsx.table.columns.map(({ name }) => name)).toEqual(['0', 'name 0']);
    const error = await failure(read('xlsx', await samples.xlsx(), { header_row: -1 }));
    expect([error.code, Object.keys(error.fields ?? {})]).toEqual(['invalid_input', ['header_row']]);
  });

  it.each<[FileType, string]>([
    ['json', '[{"a": 1}, {"a": '],
    ['json', '[{"a": 1}'],
    ['json', 'not json'],
    ['xlsx', 'PK\x03\x04 and nothing more'],
    ['xlsx', ''],
    ['parquet', 'PAR1 and nothing more'],
    ['parquet', 'PAR1'],
  ])('says that a damaged %s cannot be read: %j', async (fileType, content) => {
    const error = await failure(read(fileType, content));
    expect(error.code).toBe('unreadable_file');
    expect(error.message).toMatch(/damaged or incomplete and could not be read\. Save or export it again\.$/);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it.each<[FileType, string]>([
    ['json', '[]'],
    ['json', '[{},{}]'],
    ['json', '{"data":[]}'],
    ['ndjson', '\n'],
  ])('says that a %s holds no table: %j', async (fileType, content) => {
    expect((await failure(read(fileType, content))).code).toBe('empty_file');
  });

  it('lets a failure of the storage through as it is', async () => {
    const broken = new Error('The disk is gone.');
    for (const fileType of FILE_TYPES) {
      async function* open(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(fileType === 'json' ? '[{"a":1}' : '{"a":1}\n');
        throw broken;
      }
      await expect(readTable({ fileType, open, sizeBytes: 10 })).rejects.toBe(broken);
    }
  });

  it.each<FileType>(['xlsx', 'ods', 'json', 'ndjson', 'parquet', 'arrow', 'gz', 'zst', 'zip'])(
    'survives any damage to a %s file',
    async (fileType) => {
      const whole = await samples[fileType]();
      const damage = fc.record({
        at: fc.nat(whole.length - 1),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
        cut: fc.option(fc.nat(whole.length)),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          let bytes = Buffer.from(whole);
          for (const { at, bytes: replacement, cut } of damages) {
            bytes.set(replacement.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
            if (cut !== null) bytes = bytes.subarray(0, cut);
          }
          const outcome = await read(fileType, bytes).catch((error: unknown) => error);
          const isAnswer =
            outcome instanceof AppError || (typeof outcome === 'object' && outcome !== null && 'table' in outcome);
          expect(isAnswer).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('the files of vega-datasets', () => {
  const file = (name: string) => readFileSync(`node_modules/vega-datasets/data/${name}`);

  it('flights-3m.parquet holds what its metadata say', async () => {
    const { table, reading } = await read('parquet', file('flights-3m.parquet'));
    expect(table.rowIndex.length).toBe(3_000_000);
    expect(table.columns.map(({ name, vector }) => [name, vector.kind])).toEqual([
      ['date', 'text'],
      ['delay', 'number'],
      ['distance', 'number'],
      ['origin', 'text'],
      ['destination', 'text'],
    ]);
    expect(
      tableToRows({
        ...table,
        columns: table.columns.map((column) => ({ ...column, vector: head(column.vector) })),
        rowIndex: table.rowIndex.subarray(0, 1),
      }),
    ).toEqual([['2001-01-01T00:01:00', 33, 2176, 'LAS', 'PHL']]);
    expect(reading).toMatchObject({ format: 'parquet', row_groups: 11, created_by: 'Polars' });
  });

  it('miserables.json holds two lists, of which the longer is read, football.json one', async () => {
    const { reading } = await read('json', file('miserables.json'));
    expect(reading).toMatchObject({ list_property: 'links', row_count: 254 });
    expect((await read('json', file('football.json'))).table.columns.length).toBeGreaterThan(3);
  });
});

/** The first row of a vector. */
function head<T extends { kind: string }>(vector: T): T {
  return 'codes' in vector && vector.codes instanceof Int32Array
    ? { ...vector, codes: vector.codes.subarray(0, 1) }
    : 'values' in vector && vector.values instanceof Float64Array
      ? { ...vector, values: vector.values.subarray(0, 1) }
      : vector;
}
