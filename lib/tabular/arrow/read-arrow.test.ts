import * as arrow from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { tableFromRows, tableToRows } from '@/lib/tabular/columns';
import { decompressLz4Frame } from './lz4-frame';
import { readArrow } from './read-arrow';
import { arrowBytes } from './write-arrow';

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // Odd pieces, as buffers must be aligned whatever the network did.
  for (let start = 0; start < bytes.length; start += 333) yield bytes.subarray(start, start + 333);
}

function ipcOf(columns: Record<string, [values: unknown[], type: arrow.DataType]>, format: 'file' | 'stream' = 'file') {
  const made = Object.entries(columns).map(([name, [values, type]]) => [name, arrow.columnFromArray(values, type)]);
  const bytes = arrow.tableToIPC(arrow.tableFromColumns(made as [string, arrow.Column<unknown>][]), { format });
  if (bytes === null) throw new Error('Nothing was encoded.');
  return bytes;
}

const readRows = async (bytes: Uint8Array) => tableToRows((await readArrow(chunksOf(bytes))).table);

describe('readArrow', () => {
  it.each<[string, unknown[], arrow.DataType, unknown[]]>([
    ['small integers', [1, null, -3], arrow.int8(), [1, null, -3]],
    ['integers that fit a number', [1n, 2n], arrow.int64(), [1, 2]],
    ['integers that do not', [2n ** 60n], arrow.int64(), ['1152921504606846976']],
    ['single floats as they were written', [Math.fround(0.1), null], arrow.float32(), [0.1, null]],
    ['booleans', [true, null, false], arrow.bool(), ['true', null, 'false']],
    ['days', [new Date('2024-01-31'), null], arrow.dateDay(), ['2024-01-31', null]],
    [
      'nanoseconds',
      [new Date('2024-01-31T11:45:00Z')],
      arrow.timestamp(arrow.TimeUnit.NANOSECOND, 'UTC'),
      ['2024-01-31T11:45:00Z'],
    ],
    [
      'midnights, which are days',
      [new Date('2024-01-31'), null],
      arrow.timestamp(arrow.TimeUnit.SECOND, null),
      ['2024-01-31', null],
    ],
    ['times of day', [3661], arrow.timeSecond(), ['01:01:01']],
    ['negative durations', [-1500n], arrow.duration(arrow.TimeUnit.MILLISECOND), ['-00:00:01.500']],
    ['dictionaries', ['a', null, 'a'], arrow.dictionary(arrow.utf8(), arrow.int32()), ['a', null, 'a']],
    ['long texts', ['ü', null], arrow.largeUtf8(), ['ü', null]],
    ['lists', [[1, 2], null, []], arrow.list(arrow.int32()), ['[1,2]', null, '[]']],
    ['structs', [{ a: 1, b: 'x' }], arrow.struct({ a: arrow.int32(), b: arrow.utf8() }), ['{"a":1,"b":"x"}']],
  ])('reads %s', async (_, values, type, expected) => {
    expect((await readRows(ipcOf({ x: [values, type] }))).flat()).toEqual(expected);
  });

  it('reads a stream as it reads a file, and says which it was', async () => {
    const columns: Parameters<typeof ipcOf>[0] = { x: [[1, 2], arrow.int32()], 'a name': [['p', 'q'], arrow.utf8()] };
    const file = await readArrow(chunksOf(ipcOf(columns, 'file')));
    const stream = await readArrow(chunksOf(ipcOf(columns, 'stream')));
    expect(tableToRows(stream.table)).toEqual(tableToRows(file.table));
    expect([file.reading.container, stream.reading.container]).toEqual(['file', 'stream']);
    expect(file.reading).toMatchObject({ row_count: 2, column_count: 2, record_batches: 1, notes: [] });
  });

  it('reads what other writers compress', async () => {
    for (const packed of [LZ4_FEATHER, ZSTD_FEATHER]) {
      expect(await readRows(Buffer.from(packed, 'base64'))).toEqual([
        ['abcabcabcabcabcabcabc', 7],
        ['x', null],
      ]);
    }
  });

  it('refuses a file of more rows than can be processed before it makes any', async () => {
    const nulls = ipcOf({ x: [[null, null], arrow.nullType()] }, 'stream');
    // The two rows of the batch, as the 64-bit length in its header and of its node.
    const lying = Buffer.from(nulls);
    let found = 0;
    for (let at = 0; at + 8 <= lying.length; at += 4) {
      if (lying.readBigInt64LE(at) !== 2n) continue;
      lying.writeBigInt64LE(60_000_000n, at);
      found++;
    }
    expect(found).toBeGreaterThan(0);
    await expect(readArrow(chunksOf(lying))).rejects.toThrow(/60,000,000 rows/);
  });

  it('does not make missing cells of rows that are claimed and not there', async () => {
    const bytes = Buffer.from(ipcOf({ x: [[1, 2], arrow.int32()] }, 'stream'));
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
      if (bytes.readBigInt64LE(at) === 2n) bytes.writeBigInt64LE(5000n, at);
    }
    await expect(readArrow(chunksOf(bytes))).rejects.toThrow(/fewer values than rows/);
  });

  it('never reads less than was written, cut anywhere', async () => {
    const bytes = arrowBytes(
      tableFromRows(
        ['a', 'b'],
        Array.from({ length: 40 }, (_, i) => [i, `t${i}`]),
      ),
      'file',
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        const outcome = await readArrow(chunksOf(bytes.subarray(0, length))).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(Error);
      }),
      { numRuns: 60 },
    );
  });
});

describe('decompressLz4Frame', () => {
  it('refuses blocks that are cut off, misplaced or too long, in no more room than was promised', () => {
    const frame = (block: number[]) =>
      Uint8Array.from([0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0, block.length, 0, 0, 0, ...block, 0, 0, 0, 0]);
    expect(Buffer.from(decompressLz4Frame(frame([0x30, 97, 98, 99]), 3)).toString()).toBe('abc');
    expect(Buffer.from(decompressLz4Frame(frame([0x32, 97, 98, 99, 3, 0, 0x10, 33]), 10)).toString()).toBe(
      'abcabcabc!',
    );
    expect(() => decompressLz4Frame(frame([0x30, 97, 98, 99]), 2)).toThrow(/too long/);
    expect(() => decompressLz4Frame(frame([0x30, 97, 98, 99]), 4)).toThrow(/less/);
    expect(() => decompressLz4Frame(frame([0x32, 97, 98, 99, 9, 0]), 9)).toThrow(/misplaced/);
    expect(() => decompressLz4Frame(frame([0xf0, 255]), 9)).toThrow(/cut off/);
    expect(() => decompressLz4Frame(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 9)).toThrow(/Not an LZ4/);
  });
});

it('says that compressed buffers claim too much, in a sentence', async () => {
  const bytes = Buffer.from(LZ4_FEATHER, 'base64');
  // The 64-bit length before each compressed buffer.
  for (let at = 0; at + 16 <= bytes.length; at += 8) {
    if (bytes.readUInt32LE(at + 8) === 0x184d2204) bytes.writeBigInt64LE(2n ** 40n, at);
  }
  const error = await readArrow(chunksOf(bytes)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'unreadable_file', message: expect.stringMatching(/unpacks to more/) });
});

/** Written by pyarrow, compressed with lz4: s = abcabcabcabcabcabcabc, x; n = 7, null. */
const LZ4_FEATHER = [
  'QVJST1cxAAD/////qAAAABAAAAAAAAoADAAGAAUACAAKAAAAAAEEAAwAAAAIAAgAAAAEAAgAAAAEAAAAAgAAAEwAAAAEAAAAzP///wAAAQIQAA',
  'AAHAAAAAQAAAAAAAAAAQAAAG4AAAAIAAwACAAHAAgAAAAAAAABQAAAABAAFAAIAAYABwAMAAAAEAAQAAAAAAABBRAAAAAYAAAABAAAAAAAAAAB',
  'AAAAcwAAAAQABAAEAAAAAAAAAP/////YAAAAFAAAAAAAAAAMABgABgAFAAgADAAMAAAAAAMEABwAAACQAAAAAAAAAAAAAAAMABwAEAAEAAgADA',
  'AMAAAAeAAAABwAAAAUAAAAAgAAAAAAAAAAAAAABAAEAAQAAAAFAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIwAAAAAAAAAoAAAAAAAAACMA',
  'AAAAAAAAUAAAAAAAAAAYAAAAAAAAAGgAAAAAAAAAIgAAAAAAAAAAAAAAAgAAAAIAAAAAAAAAAAAAAAAAAAACAAAAAAAAAAEAAAAAAAAADAAAAA',
  'AAAAAEIk0YYECCDAAAgAAAAAAVAAAAFgAAAAAAAAAAAAAAABYAAAAAAAAABCJNGGBAggwAAAA6YWJjAwBQY2FiY3gAAAAAAAAAAAABAAAAAAAA',
  'AAQiTRhgQIIBAACAAQAAAAAQAAAAAAAAAAQiTRhgQIILAAAAJQcAAQBQAAAAAAAAAAAAAAAAAAAA/////wAAAAAQAAAADAAUAAYACAAMABAADA',
  'AAAAAABAA4AAAAKAAAAAQAAAABAAAAuAAAAAAAAADgAAAAAAAAAJAAAAAAAAAAAAAAAAAAAAAIAAgAAAAEAAgAAAAEAAAAAgAAAEwAAAAEAAAA',
  'zP///wAAAQIQAAAAHAAAAAQAAAAAAAAAAQAAAG4AAAAIAAwACAAHAAgAAAAAAAABQAAAABAAFAAIAAYABwAMAAAAEAAQAAAAAAABBRAAAAAYAA',
  'AABAAAAAAAAAABAAAAcwAAAAQABAAEAAAA0AAAAEFSUk9XMQ==',
].join('');

/** Written by pyarrow, compressed with zstd: s = abcabcabcabcabcabcabc, x; n = 7, null. */
const ZSTD_FEATHER = [
  'QVJST1cxAAD/////qAAAABAAAAAAAAoADAAGAAUACAAKAAAAAAEEAAwAAAAIAAgAAAAEAAgAAAAEAAAAAgAAAEwAAAAEAAAAzP///wAAAQIQAA',
  'AAHAAAAAQAAAAAAAAAAQAAAG4AAAAIAAwACAAHAAgAAAAAAAABQAAAABAAFAAIAAYABwAMAAAAEAAQAAAAAAABBRAAAAAYAAAABAAAAAAAAAAB',
  'AAAAcwAAAAQABAAEAAAAAAAAAP/////gAAAAFAAAAAAAAAAMABgABgAFAAgADAAMAAAAAAMEABwAAAB4AAAAAAAAAAAAAAAMAB4AEAAEAAgADA',
  'AMAAAAgAAAACQAAAAYAAAAAgAAAAAAAAAAAAAAAAAGAAgABwAGAAAAAAAAAQUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAdAAAAAAAAACAA',
  'AAAAAAAAGwAAAAAAAABAAAAAAAAAABIAAAAAAAAAWAAAAAAAAAAZAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAQAAAA',
  'AAAAAMAAAAAAAAACi1L/0gDGEAAAAAAAAVAAAAFgAAAAAAABYAAAAAAAAAKLUv/SAWVQAAIGFiY3gBAHpuCAAAAAAAAQAAAAAAAAAotS/9IAEJ',
  'AAABAAAAAAAAEAAAAAAAAAAotS/9IBBFAAAQBwABADLAAgAAAAAAAAD/////AAAAABAAAAAMABQABgAIAAwAEAAMAAAAAAAEADgAAAAoAAAABA',
  'AAAAEAAAC4AAAAAAAAAOgAAAAAAAAAeAAAAAAAAAAAAAAAAAAAAAgACAAAAAQACAAAAAQAAAACAAAATAAAAAQAAADM////AAABAhAAAAAcAAAA',
  'BAAAAAAAAAABAAAAbgAAAAgADAAIAAcACAAAAAAAAAFAAAAAEAAUAAgABgAHAAwAAAAQABAAAAAAAAEFEAAAABgAAAAEAAAAAAAAAAEAAABzAA',
  'AABAAEAAQAAADQAAAAQVJST1cx',
].join('');
