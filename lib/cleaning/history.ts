import type { Recipe } from './recipe';

/** The recipes of a dataset, before and after the current one. Plain JSON. */
export interface History {
  /** Oldest first. */
  readonly past: readonly Recipe[];
  readonly present: Recipe;
  /** What was undone, the last undone first. */
  readonly future: readonly Recipe[];
}

/** A history that begins with this recipe. */
export function startHistory(recipe: Recipe): History {
  return { past: [], present: recipe, future: [] };
}

/** A new recipe after the current one. What was undone before is given up. */
export function commit(history: History, recipe: Recipe): History {
  return { past: [...history.past, history.present], present: recipe, future: [] };
}

/** One recipe back; the same history when there is none. */
export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

/** One recipe forward again; the same history when nothing was undone. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
