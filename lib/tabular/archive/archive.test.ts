import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { tableToRows } from '@/lib/tabular/columns';
import type { FileType } from '@/lib/tabular/file-type';
import { type ReadingOptions, readTable } from '@/lib/tabular/read';
import { workbookOf, zipOf } from '@/lib/tabular/xlsx/test-workbooks';

const CSV = 'id,name\n1,x\n2,y\n';

async function read(fileType: FileType, bytes: Uint8Array, name: string, options: ReadingOptions = {}) {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += 997) yield bytes.subarray(start, start + 997);
  }
  return readTable({ fileType, open, sizeBytes: bytes.length, name }, options);
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('unreadable_file');
  return (error as AppError).message;
}

/** A Zstandard frame without a stated size: a window, and blocks of one byte repeated (RFC 8878). */
function zstdOf(window: number, blocks: number, blockBytes = 131_072): Buffer {
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]);
  const block = (isLast: boolean) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUIntLE((blockBytes << 3) | 2 | (isLast ? 1 : 0), 0, 3);
    bytes[3] = 97;
    return bytes;
  };
  return Buffer.concat([header, ...Array.from({ length: blocks }, (_, i) => block(i === blocks - 1))]);
}

describe('an archive', () => {
  it('of gzip is read as the file inside, whose name it tells', async () => {
    const { table, reading } = await read('gz', gzipSync(CSV), 'sales.csv.gz');
    expect(tableToRows(table)).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
    expect(reading).toMatchObject({
      format: 'csv',
      archive: { format: 'gz', entry: 'sales.csv', entries: ['sales.csv'] },
    });
    expect(reading.notes[0]).toBe('The file was taken out of a gzip archive: sales.csv.');
  });

  it('of several parts of gzip is one file', async () => {
    const { reading } = await read('gz', Buffer.concat([gzipSync(CSV), gzipSync('3,z\n')]), 'a.csv.gz');
    expect(reading.row_count).toBe(3);
  });

  it('without a name inside is read by its content', async () => {
    expect((await read('gz', gzipSync('[{"a":1},{"a":2}]'), 'download')).reading.format).toBe('json');
    expect(await refusal(read('gz', gzipSync('Dear Ada,\nhow are you?'), 'download'))).toMatch(/no table was found/);
  });

  it('with a workbook in it is read as one, sheets and all', async () => {
    const workbook = await workbookOf({
      S: '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData>',
    });
    const { reading } = await read('zip', await zipOf({ 'book.xlsx': workbook }), 'a.zip');
    expect(reading).toMatchObject({ format: 'xlsx', sheet: 'S', archive: { format: 'zip', entry: 'book.xlsx' } });
  });

  it('with several tables gives the largest, names the others, and gives the one asked for', async () => {
    const bytes = await zipOf({
      'small.csv': CSV,
      'large.tsv': 'a\tb\n1\t2\n3\t4\n5\t6\n7\t8\n',
      'README.md': 'no table',
      '__MACOSX/._large.tsv': 'x,y\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n',
      '.hidden.csv': 'x,y\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n',
    });
    const { reading } = await read('zip', bytes, 'a.zip');
    expect(reading.archive).toEqual({ format: 'zip', entry: 'large.tsv', entries: ['large.tsv', 'small.csv'] });
    expect(reading.notes[0]).toBe('The file was taken out of a ZIP archive: large.tsv; it also holds small.csv.');
    expect((await read('zip', bytes, 'a.zip', { entry: 'small.csv' })).reading.row_count).toBe(2);
    expect(await refusal(read('zip', bytes, 'a.zip', { entry: 'none.csv' }))).toBe(
      'The archive has no file “none.csv”. It has large.tsv, small.csv.',
    );
  });

  it('without a table says what it holds', async () => {
    expect(
      await refusal(read('zip', await zipOf({ 'a.txt': 'Hello', 'b.png': '\x89PNG\r\n\x1a\n' }), 'a.zip')),
    ).toMatch(/holds no table that can be read, only b\.png, a\.txt\./);
    expect(await refusal(read('zip', await zipOf({}), 'a.zip'))).toBe('The archive is empty.');
    expect(await refusal(read('zip', await zipOf({ 'a.csv.gz': gzipSync(CSV) }), 'a.zip'))).toMatch(/holds no table/);
    expect(await refusal(read('gz', gzipSync(gzipSync(CSV)), 'a.csv.gz.gz'))).toMatch(/another archive/);
  });

  it('with a .txt file in it needs somebody to say that it is a table', async () => {
    const bytes = await zipOf({ 'a.txt': CSV });
    expect(await refusal(read('zip', bytes, 'a.zip'))).toMatch(/holds no table/);
    expect((await read('zip', bytes, 'a.zip', { as_table: true })).reading.row_count).toBe(2);
  });

  it('that unpacks to far more than it is, is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(17 * 1024 ** 2, `${'a'.repeat(2000)},b\n`), { level: 9 });
    expect(await refusal(read('gz', bomb, 'a.csv.gz'))).toMatch(/far more data than its size allows/);
    expect(
      await refusal(
        read('zip', await zipOf({ 'a.csv': Buffer.alloc(17 * 1024 ** 2, `${'a'.repeat(2000)},b\n`) }), 'a.zip'),
      ),
    ).toMatch(/far more data/);
    expect(await refusal(read('zst', zstdOf(7 << 3, 5000), 'a.csv.zst'))).toMatch(/far more data/);
  });

  it('that asks for more memory than any needs is refused, in its first frame or a later one', async () => {
    const greedy = zstdOf(20 << 3, 1, 1);
    expect(await refusal(read('zst', greedy, 'a.csv.zst'))).toMatch(/far more data/);
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    expect(await refusal(read('zst', Buffer.concat([zstdOf(0, 2, 10), skippable, greedy]), 'a.csv.zst'))).toMatch(
      /far more/,
    );
  });

  it('of several frames of Zstandard is one file', async () => {
    const { table } = await read('zst', Buffer.concat([zstdOf(0, 3, 5), zstdOf(0, 1, 2)]), 'a.csv.zst');
    expect(table.columns.map(({ name }) => name)).toEqual(['a'.repeat(17)]);
  });

  it('that is cut off is damaged', async () => {
    for (const [type, bytes] of [
      ['gz', gzipSync(CSV)],
      ['zst', zstdOf(0, 3)],
      ['zip', await zipOf({ 'a.csv': CSV })],
    ] as const) {
      expect(await refusal(read(type, bytes.subarray(0, bytes.length - 3), `a.csv.${type}`))).toMatch(
        /damaged or incomplete/,
      );
    }
  });
});
