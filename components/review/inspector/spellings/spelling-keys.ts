/** What moves the focus among spellings: their boxes and the fields of what they become. */
const STOPS = '[data-spelling], [data-target]';
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus within a list of spellings; whether the key did. Home and End belong to a field one types in. */
export function moveFocus(list: HTMLElement, { key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  const isTyping = target instanceof HTMLInputElement && target.type === 'text';
  if (isTyping && (key === 'Home' || key === 'End')) return false;
  const move = MOVES[key];
  if (!move) return false;
  const stops = [...list.querySelectorAll<HTMLElement>(STOPS)];
  const at = target instanceof HTMLElement ? stops.indexOf(target) : -1;
  const next = stops[move(Math.max(at, 0), stops.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
