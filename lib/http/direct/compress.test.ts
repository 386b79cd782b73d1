import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipped, takesGzip } from './compress';

test.each([
  ['gzip, deflate', true],
  ['br;q=1.0, GZIP;q=0.8', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip; q=0.00, deflate', false],
  ['identity', false],
  ['', false],
  [undefined, false],
])('%s takes gzip: %s', (header, taken) => expect(takesGzip(header)).toBe(taken));

test('a long body is as it was once it is unpacked, a short one is not packed', async () => {
  const long = Buffer.from('row,'.repeat(1000));
  expect(gunzipSync((await gzipped(long)) ?? '')).toEqual(long);
  expect(await gzipped(Buffer.from('{}'))).toBeUndefined();
});
