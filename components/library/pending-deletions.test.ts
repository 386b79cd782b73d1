import { beforeEach, expect, it } from 'vitest';
import { PendingDeletions } from './pending-deletions';

let removed: string[];
let deletions: PendingDeletions;

beforeEach(() => {
  removed = [];
  deletions = new PendingDeletions((id) => removed.push(id));
});

it('deletes nothing before it is committed', () => {
  deletions.add('a');
  expect([...deletions.ids()]).toEqual(['a']);
  expect(removed).toEqual([]);
  deletions.commit('a');
  expect(removed).toEqual(['a']);
  expect(deletions.ids().size).toBe(0);
});

it('forgets what was undone', () => {
  deletions.add('a');
  expect(deletions.undo('a')).toBe(true);
  deletions.commit('a');
  deletions.flush();
  expect(removed).toEqual([]);
});

it('cannot undo what is done, and does nothing twice', () => {
  deletions.add('a');
  deletions.commit('a');
  deletions.commit('a');
  expect(deletions.undo('a')).toBe(false);
  expect(removed).toEqual(['a']);
});

it('deletes all that is waiting when flushed', () => {
  deletions.add('a');
  deletions.add('b');
  deletions.undo('a');
  deletions.add('c');
  deletions.flush();
  deletions.flush();
  expect(removed).toEqual(['b', 'c']);
});

it('tells its listeners, with another set each time', () => {
  const seen: ReadonlySet<string>[] = [];
  const stop = deletions.subscribe(() => seen.push(deletions.ids()));
  deletions.add('a');
  deletions.undo('a');
  stop();
  deletions.add('b');
  expect(seen.map((ids) => [...ids])).toEqual([['a'], []]);
  expect(seen[0]).not.toBe(seen[1]);
});
