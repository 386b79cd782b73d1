import { expect, test } from 'vitest';
import { isNarrow, shareView } from './view';

test.each([
  [{}, false, undefined],
  [{ embed: '1' }, true, undefined],
  [{ embed: '1', theme: 'dark' }, true, 'dark'],
  [{ embed: '1', theme: 'pink' }, true, undefined],
  [{ theme: 'dark' }, false, undefined],
  [{ embed: ['0', '1'], theme: ['light', 'dark'] }, true, 'dark'],
  [{ embed: ['1', '0'], theme: 'dark' }, false, undefined],
])('%j', (query, isEmbedded, theme) => {
  expect(shareView(query)).toEqual({ isEmbedded, theme });
});

test('a phone is told by its hint, else by its name', () => {
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
  expect(isNarrow(new Headers({ 'user-agent': phone }))).toBe(true);
  expect(isNarrow(new Headers({ 'sec-ch-ua-mobile': '?0', 'user-agent': phone }))).toBe(false);
  expect(isNarrow(new Headers({ 'sec-ch-ua-mobile': '?1' }))).toBe(true);
  expect(isNarrow(new Headers())).toBe(false);
});
