import { expect, test, vi } from 'vitest';
import { createStore, picker } from './review-store';

test('who listens is told of what is another value, and of nothing else', () => {
  const store = createStore({ version: 1, column: null as string | null });
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set({ version: 1 });
  expect(listener).not.toHaveBeenCalled();
  store.set({ column: 'c1' });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.get()).toEqual({ version: 1, column: 'c1' });
  stop();
  store.set({ version: 2 });
  expect(listener).toHaveBeenCalledTimes(1);
});

test('what is picked stays the same object until one of its fields changes', () => {
  const pick = picker<{ a: number; b: number; c: number }, 'a' | 'b'>(['a', 'b']);
  const first = pick({ a: 1, b: 2, c: 3 });
  expect(pick({ a: 1, b: 2, c: 4 })).toBe(first);
  expect(pick({ a: 1, b: 3, c: 4 })).toEqual({ a: 1, b: 3 });
  expect(pick({ a: 1, b: 3, c: 9 })).not.toBe(first);
});
