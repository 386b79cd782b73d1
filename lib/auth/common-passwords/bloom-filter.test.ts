import { expect, test } from 'vitest';
import { bloomFilterOf, hasMember } from './bloom-filter';

const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}-${i}`);

test('knows every member, and hardly a stranger', () => {
  const members = named('member', 5_000);
  const filter = bloomFilterOf(members, 20);
  expect(members.filter((member) => !hasMember(filter, member))).toEqual([]);
  expect(named('stranger', 20_000).filter((stranger) => hasMember(filter, stranger)).length).toBeLessThan(10);
});

test('without members knows nobody', () => {
  expect(hasMember(bloomFilterOf([''], 20), 'somebody')).toBe(false);
});
