import type { Recipe } from './recipe';

/** The recipes of a dataset (or what stands for them, such as version numbers), before and after the current one. Plain JSON. */
export interface History<Entry = Recipe> {
  /** Oldest first. */
  readonly past: readonly Entry[];
  readonly present: Entry;
  /** What was undone, the last undone first. */
  readonly future: readonly Entry[];
}

/** A history that begins with this recipe. */
export function startHistory<Entry>(entry: Entry): History<Entry> {
  return { past: [], present: entry, future: [] };
}

/** A new recipe after the current one. What was undone before is given up. */
export function commit<Entry>(history: History<Entry>, entry: Entry): History<Entry> {
  return { past: [...history.past, history.present], present: entry, future: [] };
}

/** One recipe back; the same history when there is none. */
export function undo<Entry>(history: History<Entry>): History<Entry> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

/** One recipe forward again; the same history when nothing was undone. */
export function redo<Entry>(history: History<Entry>): History<Entry> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
