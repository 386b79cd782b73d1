import { withColumnsRenamed } from '@/lib/formula';
import type { ColumnHead, Params } from './operation';
import { normalizeName } from './operations/normalize-column-name';
import { operationOf, type Step } from './recipe';

/** Columns that a step makes are called the same in every file. */
export function noteAdded(step: Step, ids: Map<string, string>, columns: readonly ColumnHead[]): void {
  if (step.operation !== 'add_column') return;
  for (const { id } of operationOf(step).columns(step.params, columns).adds) if (!ids.has(id)) ids.set(id, id);
}

/** Other source's id → this source's id, where the headers are the same text, or the same name once normalised. */
export function matchHeaders(theirs: readonly ColumnHead[], ours: readonly ColumnHead[]): Map<string, string> {
  const free = new Set(ours);
  const ids = new Map<string, string>();
  for (const form of [(name: string) => name, normalizeName]) {
    for (const { id, name } of theirs) {
      if (ids.has(id) || form(name) === '') continue;
      const match = [...free].find((column) => form(column.name) === form(name));
      if (match === undefined) continue;
      ids.set(id, match.id);
      free.delete(match);
    }
  }
  return ids;
}

interface Translated {
  /** Undefined when a column the step needs has no match. */
  readonly params: Params | undefined;
  readonly unmatched: string[];
}

/**
 * Column ids stand under `column`, `columns` and `except` (see `Params`), and under `column` in lists of conditions or sort keys. A
 * step for one column needs it, and so does a condition or key; of several the matching ones are enough; a column to leave alone may
 * be missing.
 *
 * @param theirs the columns the parameters were made for, with their headers
 */
export function translate(params: Params, ids: ReadonlyMap<string, string>, theirs: readonly ColumnHead[]): Translated {
  const translated: Params = { ...params };
  const unmatched: string[] = [];
  const one = (id: string): string[] => {
    const match = translateId(id, ids);
    if (match === undefined) unmatched.push(id);
    return match === undefined ? [] : [match];
  };
  let isUsable = true;
  if (typeof params.column === 'string') {
    const [match] = one(params.column);
    isUsable = match !== undefined;
    translated.column = match;
  }
  if (Array.isArray(params.columns)) {
    const matches = params.columns.flatMap(one);
    isUsable &&= matches.length > 0;
    translated.columns = matches;
  }
  if (Array.isArray(params.except))
    translated.except = params.except.flatMap((id: string) => translateId(id, ids) ?? []);
  for (const [name, value] of Object.entries(params)) {
    if (!Array.isArray(value) || !value.some(hasColumn)) continue;
    translated[name] = value.map((item: unknown) => {
      if (!hasColumn(item)) return item;
      const [match] = one(item.column);
      isUsable &&= match !== undefined;
      return { ...item, column: match };
    });
  }
  if (typeof params.formula === 'string') {
    translated.formula = withColumnsRenamed(params.formula, (name) => {
      // Names are brought along by the recipe; ids are others in another file.
      if (!isId(name, theirs)) return name;
      const [match] = one(name);
      isUsable &&= match !== undefined;
      return match ?? name;
    });
  }
  return { params: isUsable ? translated : undefined, unmatched };
}

/** Whether a formula means a column of the file by its id. */
function isId(name: string, theirs: readonly ColumnHead[]): boolean {
  return theirs.some(({ id }) => id === name) && theirs.every((column) => column.name !== name);
}

/** Whether this is a condition on a column, or a key to sort by. */
function hasColumn(item: unknown): item is { readonly column: string } {
  return typeof item === 'object' && item !== null && 'column' in item && typeof item.column === 'string';
}

/** Columns that came out of a split are called after the one that was split: `c3_1`. */
function translateId(id: string, ids: ReadonlyMap<string, string>): string | undefined {
  const known = ids.get(id);
  if (known !== undefined) return known;
  const cut = id.lastIndexOf('_');
  const parent = cut < 0 ? undefined : translateId(id.slice(0, cut), ids);
  return parent === undefined ? undefined : parent + id.slice(cut);
}
