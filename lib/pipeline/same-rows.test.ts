import { expect, test } from 'vitest';
import { type Reading, type ReadingOptions, readTable } from '@/lib/tabular/read';
import { hasSameRows } from './same-rows';

const text = '# made by hand\nname;note\nZoë;"a;b"\nLars;c\n\nAna;d\n';

async function read(options: ReadingOptions, content = text): Promise<Reading> {
  const bytes = new TextEncoder().encode(content);
  const source = {
    fileType: 'csv',
    sizeBytes: bytes.length,
    async *open() {
      yield bytes;
    },
  } as const;
  return (await readTable(source, options)).reading;
}

test('another encoding or delimiter leaves the rows where they are', async () => {
  const before = await read({});
  expect(hasSameRows(before, await read({ encoding: 'windows-1252' }))).toBe(true);
  expect(hasSameRows(before, await read({ delimiter: ',' }))).toBe(true);
});

test('another header, comment, quote or skipped line does not', async () => {
  const before = await read({});
  for (const options of [{ header_rows: 0 }, { skip_lines: 2 }, { comment: '' }, { quote: '' }]) {
    expect(hasSameRows(before, await read(options)), JSON.stringify(options)).toBe(false);
  }
});

test('nor does a file of another kind', async () => {
  const csv = await read({});
  expect(hasSameRows(csv, { ...csv, format: 'json', rows_are: 'objects', list_property: null } as Reading)).toBe(false);
});
