/** How old a state may be that nothing was heard about: streams look again now and then, in case something was missed. */
const MAX_AGE_MS = 1_000;

interface Kept<State> {
  listeners: Set<() => void>;
  unsubscribe(): void;
  /** The newest read and when it began; none until somebody asks. */
  current?: { state: Promise<State>; startedAt: number; isRunning: boolean };
  /** Something changed after the newest read had begun. */
  isStale: boolean;
  /** What those wait for who asked after a change, while an older read still runs. */
  next?: Promise<State>;
}

export interface SharedReads<State> {
  /** The state of `key`: never that of before a change which was heard. */
  read(key: string): Promise<State>;
  /** Calls back after each change of `key`; returns how to stop. */
  subscribe(key: string, onChange: () => void): () => void;
}

/**
 * Reads a state once for all who follow it, however many they are: after a change the first who asks begins a read, the others wait
 * for the same. Of one key at most one read runs at a time. What nobody follows is read anew each time.
 */
export function shareReads<State>(
  source: (key: string) => Promise<State>,
  subscribe: (key: string, onChange: () => void) => () => void,
  now: () => number = () => performance.now(),
): SharedReads<State> {
  const followed = new Map<string, Kept<State>>();

  function begin(key: string, kept: Kept<State>): Promise<State> {
    const current = { state: source(key), startedAt: now(), isRunning: true };
    const ended = () => {
      current.isRunning = false;
    };
    current.state.then(ended, () => {
      ended();
      // A failure is told to those who waited, and to nobody after them.
      kept.isStale = true;
    });
    Object.assign(kept, { current, isStale: false, next: undefined });
    return current.state;
  }

  function follow(key: string): Kept<State> {
    const kept: Kept<State> = { listeners: new Set(), unsubscribe: () => {}, isStale: false };
    followed.set(key, kept);
    kept.unsubscribe = subscribe(key, () => {
      kept.isStale = true;
      for (const listener of kept.listeners) listener();
    });
    return kept;
  }

  return {
    async read(key) {
      const kept = followed.get(key);
      if (!kept) return source(key);
      const { current } = kept;
      if (!current) return begin(key, kept);
      const isFresh = !kept.isStale && now() - current.startedAt <= MAX_AGE_MS;
      if (isFresh || (current.isRunning && !kept.isStale)) return current.state;
      if (!current.isRunning) return begin(key, kept);
      const again = () => begin(key, kept);
      kept.next ??= current.state.then(again, again);
      return kept.next;
    },

    subscribe(key, onChange) {
      const kept = followed.get(key) ?? follow(key);
      // A function of its own, so that one callback may follow twice.
      const listener = () => onChange();
      kept.listeners.add(listener);
      return () => {
        if (!kept.listeners.delete(listener) || kept.listeners.size > 0) return;
        followed.delete(key);
        kept.unsubscribe();
      };
    },
  };
}
