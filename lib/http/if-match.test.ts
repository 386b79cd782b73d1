import { expect, test } from 'vitest';
import { expectedVersion } from './if-match';

const versionIn = (header?: string) =>
  expectedVersion(new Request('http://refinex.test/', { headers: header === undefined ? {} : { 'if-match': header } }));

test.each([
  [undefined, undefined],
  ['*', undefined],
  ['3', 3],
  ['"12"', 12],
  ['W/"7"', 7],
])('If-Match %s means version %s', (header, version) => {
  expect(versionIn(header)).toBe(version);
});

test.each(['three', '-1', '1.5', '"1", "2"', '12345678901'])('If-Match %s is refused', (header) => {
  expect(() => versionIn(header)).toThrow('the number of a version');
});
