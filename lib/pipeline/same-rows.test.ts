import { expect, test } from 'vitest';
import { type Reading, type ReadingOptions, readTable } from '@/lib/tabular/read';
import { hasSameRows } from './same-rows';

const text = 'name;note\nZoë;"a;b"\n# by hand\nLars;c\n\nAna;d\n';

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

test('another encoding, and what would have been detected, leave the rows where they are', async () => {
  const before = await read({ comment: '#' });
  expect(hasSameRows(before, await read({ encoding: 'windows-1252', comment: '#' }))).toBe(true);
  expect(hasSameRows(before, await read({ delimiter: ';', comment: '#' }))).toBe(true);
});

test('another header, comment, quote or skipped line does not', async () => {
  const before = await read({ comment: '#' });
  for (const options of [{ header_rows: 0 }, { skip_lines: 1 }, { comment: '' }, { quote: '' }]) {
    expect(hasSameRows(before, await read({ comment: '#', ...options })), JSON.stringify(options)).toBe(false);
  }
});

test('nor does a file of another kind', async () => {
  const bytes = new TextEncoder().encode('{"name": "Zoë", "note": "a;b"}\n{"name": "Lars", "note": "c"}\n');
  const source = {
    fileType: 'ndjson',
    sizeBytes: bytes.length,
    async *open() {
      yield bytes;
    },
  } as const;
  const json = (await readTable(source)).reading;
  expect(hasSameRows(await read({ comment: '#' }), json)).toBe(false);
  expect(hasSameRows(json, json)).toBe(true);
});
