import { encode, type Thrift } from './thrift';

const INT32 = { i32: 1 };
const OPTIONAL = { i32: 1 };
const PLAIN = { i32: 0 };
const RLE = { i32: 3 };

/** The levels of a page on which every cell is missing, or none: one run, however long. */
function run(length: number, value: number): Buffer {
  const header: number[] = [];
  for (let left = length * 2; ; left = Math.floor(left / 128)) {
    header.push((left % 128) | (left > 127 ? 128 : 0));
    if (left <= 127) break;
  }
  const levels = Buffer.from([...header, value]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(levels.length);
  return Buffer.concat([size, levels]);
}

/**
 * A Parquet file of columns of missing cells, a few bytes a page.
 *
 * @param pages how many rows each page holds
 * @param statedRows what its footer says of them; by default the truth
 */
export function parquetOfNothing(columns: number, pages: readonly number[], statedRows?: number): Buffer {
  const rows = statedRows ?? pages.reduce((sum, count) => sum + count, 0);
  const parts: Buffer[] = [Buffer.from('PAR1')];
  let offset = 4;
  const chunks: Thrift[] = [];
  for (let column = 0; column < columns; column++) {
    const start = offset;
    for (const count of pages) {
      const levels = run(count, 0);
      const size = { i32: levels.length };
      const data = { struct: { 1: { i32: count }, 2: PLAIN, 3: RLE, 4: RLE } };
      const header = Buffer.from(encode({ struct: { 1: { i32: 0 }, 2: size, 3: size, 5: data } }));
      parts.push(header, levels);
      offset += header.length + levels.length;
    }
    const size = { i64: offset - start };
    const meta: Thrift = {
      struct: {
        1: INT32,
        2: { list: [RLE] },
        3: { list: [{ binary: `c${column}` }] },
        4: { i32: 0 },
        5: { i64: rows },
        6: size,
        7: size,
        9: { i64: start },
      },
    };
    chunks.push({ struct: { 2: { i64: start }, 3: meta } });
  }
  const leaf = (column: number): Thrift => ({ struct: { 1: INT32, 3: OPTIONAL, 4: { binary: `c${column}` } } });
  const schema = [
    { struct: { 4: { binary: 'schema' }, 5: { i32: columns } } },
    ...Array.from({ length: columns }, (_, column) => leaf(column)),
  ];
  const group = { struct: { 1: { list: chunks }, 2: { i64: offset }, 3: { i64: rows } } };
  const footer = Buffer.from(
    encode({ struct: { 1: { i32: 2 }, 2: { list: schema }, 3: { i64: rows }, 4: { list: [group] } } }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}
