import { expect, it } from 'vitest';
import { checkFile } from './check-file';

const csv = 'a,b\n1,2\n';

it('lets through what the server takes', async () => {
  expect(await checkFile(new File([csv], 'a.csv'), 50)).toBeUndefined();
  expect(await checkFile(new File(['{"a":1}\n{"a":2}'], 'a.jsonl'), 50)).toBeUndefined();
});

it.each([
  ['notes.txt', csv, /txt/],
  ['a.csv', '', /empty/],
  ['a.csv', '\x89PNG\r\n\x1a\n....', /PNG/],
  ['old.xls', csv, /save it as \.xlsx/],
])('says why it refuses %s', async (name, content, reason) => {
  const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
  expect(await checkFile(new File([bytes], name), 50)).toMatch(reason);
});

it('refuses by size before anything is read', async () => {
  const file = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.csv');
  expect(await checkFile(file, 2)).toBe('The file is larger than 2 MB, the most that can be uploaded.');
});

it('says that a file is gone', async () => {
  const file = new File([csv], 'a.csv');
  file.slice = () => {
    throw new DOMException('gone', 'NotFoundError');
  };
  expect(await checkFile(file, 50)).toContain('cannot be read');
});
