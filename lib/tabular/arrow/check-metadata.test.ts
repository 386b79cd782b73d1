import * as arrow from '@uwdata/flechette';
import { describe, expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { checkMetadata } from './check-metadata';
import { readArrow } from './read-arrow';
import { arrowBytes } from './write-arrow';

const table = tableFromRows(
  ['id', 'name'],
  [
    [1, 'x'],
    [2, 'y'],
  ],
);

const nested = arrow.tableToIPC(
  arrow.tableFromColumns({ pairs: arrow.columnFromArray([[1], [2, 3]], arrow.list(arrow.int32())) }),
  { format: 'file' },
);

describe.each(['file', 'stream'] as const)('an Arrow %s', (format) => {
  const whole = arrowBytes(table, format);

  test('as it is written passes', () => {
    expect(() => checkMetadata(whole)).not.toThrow();
  });

  test.each([0xff, 0x80, 0x7f])(
    'with any one byte made %i is read or refused, and never read for ever',
    async (value) => {
      for (let at = 0; at < whole.length; at++) {
        const bytes = whole.slice();
        bytes[at] = value;
        await readArrow(
          (async function* () {
            yield bytes;
          })(),
        ).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      }
    },
  );

  test('cut anywhere is refused, or ends where a message ends', () => {
    for (let length = 8; length < whole.length; length++) {
      const cut = whole.subarray(0, length);
      try {
        checkMetadata(cut);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});

test('nested fields pass', () => {
  expect(() => checkMetadata(nested ?? new Uint8Array())).not.toThrow();
});

test('a footer that begins before the file is refused', () => {
  const bytes = arrowBytes(table, 'file').slice();
  new DataView(bytes.buffer).setInt32(bytes.length - 10, 0x7fffffff, true);
  expect(() => checkMetadata(bytes)).toThrow(RangeError);
});

test('a message that ends before it begins is refused', () => {
  const bytes = arrowBytes(table, 'stream').slice();
  new DataView(bytes.buffer).setInt32(4, -8, true);
  expect(() => checkMetadata(bytes)).toThrow('damaged');
});
