import { inflateSync } from 'node:zlib';
import * as arrow from '@uwdata/flechette';
import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { Compression, Table as WasmTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { tableFromRows, tableToRows } from '@/lib/tabular/columns';
import { checkPages } from './check-pages';
import { readParquet } from './read-parquet';
import { parquetBytes } from './write-parquet';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 10);
  yield bytes.subarray(10);
}

const read = (bytes: Uint8Array) => readParquet(once(bytes));

/** Written by pyarrow 26 with columns of the types that its names say, the last of them at midnight; zlib, base64. */
const PYARROW_TYPES =
  'eNqVlU1oE0EUx2dnt9OkjdFuO0NXVo3FLFXS2NY01hqlihSVFWoRD1KMmw/b0Hw1H9qAh14EhSp6EbyKF8WLBz14Es8VxIMWwUvxItZbhR5S6szu' +
  'ZJs0pqlLmJ2d+f3fe/PeGzJ+ZmIAA+zDp30Y0QnCSAUA9L45uu4hrwGA9EMUBWA91tsDmis2+MOFTKFif73CPcsVLR8XF09R26NNSREAaZma/k4B' +
  'DQ/Xk51POWmGe/a3fLJ9yTPS1TyEsUsAsKCbHq/l0Yr65wEzv3r5w4Kwg+MJ71fX5+7KaAfk/Ofj99qtlLmxp55sPWGXpWkGRDZuAJoyYESilBrB' +
  'ug87tuD7fnIcMlA8ACr1hpvV24/76/3sLgHTtijbEkr04EA92nGfoz0mOseGEmUO4WA9LD+2fCNB4FGIlukjOFRP4xfVdJYNs2zINW9T4Dm45+su' +
  'BMD8Wt8v+saSUsZDoBvlo9PxlIFpq0te2C0mggE+KwYDXlV/1Tkqs4gcbOnmsUFWKgem81g86m3DEpZ9k2xkjBvvpTsokpiqbIbMzRDbhMxAzCh5' +
  'XXqSfTMfMJX3yvqCrKpWRs21Yt7bpS90qL7NNamQSMWTd+TKGmBcZgZgFzMaSaTBEIWSiXwBQ4x05m9IqixYJlrjyXgqni4wEuULuWK0gCVrSzAs' +
  'Q0LEC3S1EqszHM7mMoVMOMzdGH57n6kcqUQsnZiaLrBoK5ERpKhKuUMDKs2vFwHFTCh2EUQmSExzXFAxKy4EocNI0aBEJdVssYpNNmAdnKW1MNmz' +
  '5Ir2SWgAuzlM62HDz+H2MK+fyevkura2hZcg52HFuFGyjX8Rtz8irbh9wpdSE7aYt+0+bGkQBGfNDrHp5UY04JYzMyYbIGPaW9QgChc/Hm0vOxfl' +
  'Kpi0KfVBD5tNZw6VjqNiB7lBctq31ipPGoLKGISgVt7LW1MwTJfnyFVtsbZpghDCmgBtScSUnCfXtGfOqiglhYlsP7xom91tqi6SSa3srE0EQFsS' +
  'QS+ACY+TiLbUVuUCKdU4r4h9P+x6v2v/R6bJDydBmoM8cYFeT9bIzRbjhb5oNttn5HKZ255b8Vw+kUl7BoP+fv8AvVr0/v3vD6xQR+P07/8vMDol' +
  'Yg==';

describe('readParquet', () => {
  it('reads every type of pyarrow, losing nothing', async () => {
    const { table, reading } = await read(inflateSync(Buffer.from(PYARROW_TYPES, 'base64')));
    const rows = tableToRows(table);
    expect(table.columns.map((column, i) => [column.name, ...rows.map((row) => row[i])])).toEqual([
      ['i64', '1', '9007199254740993', null],
      ['u64', '18446744073709551615', '0', null],
      ['f32', 0.1, null, 2.5],
      ['dec', 12.5, -0.35, null],
      ['bigdec', '12345678901234567890.12', null, null],
      ['day', '2024-02-29', null, '1969-12-31'],
      ['ms', '2024-02-29T13:45:30', null, '2024-01-01T00:00:00'],
      ['us', '2024-02-29T13:45:30.123456Z', null, null],
      ['time', '13:45:30', null, null],
      ['ok', 'true', 'false', null],
      ['bin', '/wA=', 'abc', null],
      ['list', '[1,2]', '[]', null],
      ['struct', '{"a":1,"b":"x"}', null, '{"a":null,"b":"y"}'],
      ['__proto__', 1, 2, 3],
      ['a.b', 'p', 'q', 'r'],
      ['midnight', '2024-01-01', '2024-01-02', null],
    ]);
    expect(reading).toEqual({
      format: 'parquet',
      row_groups: 1,
      created_by: 'parquet-cpp-arrow version 26.0.1',
      nested_columns: ['list', 'struct'],
      notes: [
        'Column “list” holds nested values, read as JSON text.',
        'Column “struct” holds nested values, read as JSON text.',
      ],
      row_count: 3,
      column_count: 16,
    });
  });

  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'LZ4_RAW', 'ZSTD'] as const)(
    'unpacks %s, over row groups',
    async (codec) => {
      const values = Array.from({ length: 500 }, (_, i) => i % 7);
      const columns = arrow.tableFromArrays({ n: values, t: values.map((value) => `text ${value}`) });
      const ipc = arrow.tableToIPC(columns, { format: 'stream' }) ?? new Uint8Array();
      const properties = new WriterPropertiesBuilder()
        .setCompression(Compression[codec])
        .setMaxRowGroupSize(200)
        .build();
      const { table, reading } = await read(writeParquet(WasmTable.fromIPCStream(ipc), properties));
      expect(tableToRows(table)).toEqual(values.map((value) => [value, `text ${value}`]));
      expect(reading.row_groups).toBe(3);
    },
  );

  it('fails on a damaged file, and names a damaged column', async () => {
    const whole = await parquetBytes(
      tableFromRows(
        ['a', 'b'],
        Array.from({ length: 999 }, (_, i) => [i * 1.1, `t${i}`]),
      ),
    );
    await expect(read(whole.subarray(0, whole.length - 20))).rejects.toThrow();
    const damaged = whole.slice();
    damaged.fill(255, 4, 2000);
    const error = await read(damaged).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).message).toBe('The column “a” of the Parquet file could not be read.');
  });
});

const bytes = await parquetBytes(
  tableFromRows(
    ['a', 'b'],
    Array.from({ length: 500 }, (_, i) => [i % 7, `text ${i}`]),
  ),
);

describe('a Parquet file that says what is not so', () => {
  const metadata = parquetMetadata(Uint8Array.from(bytes).buffer);
  const [group] = metadata.row_groups;
  if (group === undefined) throw new Error('The file has no row group.');

  it('is checked page by page, and right when it is', () => {
    expect(() => checkPages(bytes, metadata)).not.toThrow();
  });

  it.each<[string, Partial<FileMetaData>, string]>([
    [
      'no rows, above values',
      { num_rows: 0n, row_groups: [{ ...group, num_rows: 0n }] },
      'it has 0 rows, and holds 500',
    ],
    ['more rows than its groups', { num_rows: 501n }, 'it has 501 rows, and holds 500'],
    [
      'fewer rows than its pages',
      { num_rows: 9n, row_groups: [{ ...group, num_rows: 9n }] },
      'it has 9 rows, and holds 500',
    ],
    [
      'more rows than its pages',
      { num_rows: 900n, row_groups: [{ ...group, num_rows: 900n }] },
      'it has 900 rows, and holds 500',
    ],
  ])('is refused: %s', (_, lie, message) => {
    expect(() => checkPages(bytes, { ...metadata, ...lie })).toThrow(message);
  });

  it('is refused when a page claims to unpack to more than can be processed, before it is unpacked', () => {
    const column = group.columns[0]?.meta_data;
    const start = Number(column?.dictionary_page_offset ?? column?.data_page_offset);
    // The second field of a page header is its unpacked size, a zigzag varint; five bytes in its place say 2^31 − 1.
    const greedy = Buffer.concat([
      bytes.subarray(0, start + 3),
      Buffer.from([0xfe, 0xff, 0xff, 0xff, 0x0f]),
      bytes.subarray(start + 4),
    ]);
    expect(() => checkPages(greedy, metadata)).toThrow();
  });
});
