/** What a key does in the list of decisions. */
export type InboxKey = 'next' | 'previous' | 'first' | 'last' | 'accept' | 'dismiss' | 'show';

const KEYS: Readonly<Record<string, InboxKey>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  a: 'accept',
  d: 'dismiss',
  Enter: 'show',
};

/** The meaning of a key, if it has one and no modifier says otherwise. */
export function inboxKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): InboxKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return KEYS[event.key] ?? null;
}

/** Where the focus goes: within the list, staying at its ends. */
export function movedIndex(key: InboxKey, index: number, count: number): number {
  switch (key) {
    case 'next':
      return Math.min(index + 1, count - 1);
    case 'previous':
      return Math.max(index - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return index;
  }
}
