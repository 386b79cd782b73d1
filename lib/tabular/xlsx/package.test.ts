import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { DEFAULT_LIMITS, OfficePackage, type UnzipLimits } from './package';
import { readXlsx } from './read-xlsx';
import { keepMerge } from './sheet';
import { workbookOf, zipOf } from './test-workbooks';
import { parseXml } from './xml';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function refusal(bytes: Buffer, limits?: UnzipLimits): Promise<AppError> {
  const error = await readXlsx(once(bytes), {}, limits).then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const sheet = (body: string) => `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData>${body}`;

/** Overwrites every 32-bit little-endian `from` by `to`: the sizes that an archive states of its parts. */
function restate(bytes: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(bytes);
  const pattern = Buffer.alloc(4);
  pattern.writeUInt32LE(from);
  for (let at = changed.indexOf(pattern); at >= 0; at = changed.indexOf(pattern, at + 4)) changed.writeUInt32LE(to, at);
  return changed;
}

describe('OfficePackage', () => {
  it('refuses a zip bomb by what its directory says', async () => {
    const bomb = await workbookOf({ S: sheet(' '.repeat(40_000_000)) });
    expect(bomb.length).toBeLessThan(100_000);
    const error = await refusal(bomb);
    expect(error.code).toBe('unreadable_file');
    expect(error.message).toContain('unpacks to far more data');
  });

  it('refuses more parts than any workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}`, 'x']));
    await expect(OfficePackage.open(await zipOf(parts), { ...DEFAULT_LIMITS, entries: 100 })).rejects.toThrow(AppError);
  });

  it('counts what really comes out, over all parts', async () => {
    const bytes = await workbookOf({ A: sheet('<!-- -->'.repeat(1000)), B: sheet('<!-- -->'.repeat(1000)) });
    const archive = await OfficePackage.open(bytes, DEFAULT_LIMITS);
    const limited = await OfficePackage.open(bytes, { ...DEFAULT_LIMITS, totalBytes: 20_000 });
    const drain = async (from: OfficePackage) => {
      let size = 0;
      for (let i = 0; i < 3; i++) for await (const text of from.text('XL/Worksheets/Tab 0.xml')) size += text.length;
      return size;
    };
    expect(await drain(archive)).toBeGreaterThan(24_000);
    await expect(drain(limited)).rejects.toThrow('unpacks to far more data');
  });

  it('gains nothing from a directory that lies', async () => {
    const body = sheet(' '.repeat(1_000_000));
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`;
    const lying = restate(await workbookOf({ S: body }), xml.length, 100);
    await expect(readXlsx(once(lying))).rejects.toThrow(/too many bytes/);
  });

  it('says when a ZIP archive is no workbook', async () => {
    expect((await refusal(await zipOf({ 'a.txt': 'hello' }))).message).toContain('not an Excel workbook');
    const none = await zipOf({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' });
    expect((await refusal(none)).message).toContain('no sheet');
  });

  it('fails on a damaged archive', async () => {
    const whole = await workbookOf({ S: sheet('') });
    await expect(readXlsx(once(whole.subarray(0, whole.length - 30)))).rejects.toThrow();
    await expect(readXlsx(once(whole.subarray(100)))).rejects.toThrow();
  });
});

describe('what a workbook may hold, whatever is in it', () => {
  const rows = (row: string, count: number) => `<sheetData>${row.repeat(count)}</sheetData>`;

  it.each([
    ['rows without a number and without cells', rows('<row/>', 1_048_577), /more than 1,048,576 rows/],
    ['rows that all have the same number', rows('<row r="1"/>', 1_048_577), /more than 1,048,576 rows/],
    ['a row below the last', rows('<row r="1048577"/>', 1), /more than 1,048,576 rows/],
    ['empty cells in one row', rows(`<row>${'<c/>'.repeat(16_385)}</row>`, 1), /damaged|without a place/],
  ])('counts %s', async (_, body, message) => {
    const bytes = await workbookOf({ S: body });
    await expect(readXlsx(once(bytes), {}, { ...DEFAULT_LIMITS, ratio: 10_000 })).rejects.toThrow(message);
  });

  it('counts merged ranges', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 1 };
    keepMerge({ merges: new Array(999_999) }, range);
    expect(() => keepMerge({ merges: new Array(1_000_000) }, range)).toThrow('far more data');
  });

  it('counts the elements of a part', async () => {
    const read = (most: number) =>
      parseXml(
        (async function* () {
          yield `<a>${'<b/>'.repeat(9)}</a>`;
        })(),
        {},
        most,
      );
    await read(10);
    await expect(read(9)).rejects.toThrow('far more data');
  });
});
