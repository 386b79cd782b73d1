'use client';

import { useState, useSyncExternalStore } from 'react';

/** A state that many components look at, each at a part of it. */
export interface Store<State extends object> {
  get(): State;
  /** Tells the listeners, unless everything stays what it was. */
  set(change: Partial<State>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = { ...state, ...change };
      if (isShallowEqual(state, next)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** These fields of the state; renders again when one of them is another, and not otherwise. */
export function usePicked<State extends object, Key extends keyof State>(
  store: Store<State>,
  keys: readonly Key[],
): Pick<State, Key> {
  const [pick] = useState(() => picker<State, Key>(keys));
  const snapshot = () => pick(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** What `select` makes of the state; renders again when that is another value, so let it be a plain one. */
export function useSelected<State extends object, Value>(store: Store<State>, select: (state: State) => Value): Value {
  const snapshot = () => select(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** Gives the same object as long as its fields are the same. */
export function picker<State extends object, Key extends keyof State>(
  keys: readonly Key[],
): (state: State) => Pick<State, Key> {
  let last: Pick<State, Key> | undefined;
  return (state) => {
    const known = last;
    if (known !== undefined && keys.every((key) => Object.is(known[key], state[key]))) return known;
    const picked = Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<State, Key>;
    last = picked;
    return picked;
  };
}

function isShallowEqual<State extends object>(a: State, b: State): boolean {
  return (Object.keys(b) as (keyof State)[]).every((key) => Object.is(a[key], b[key]));
}
