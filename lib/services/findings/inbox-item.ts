import type { Recipe } from '@/lib/cleaning/recipe';
import type { InboxItemJson } from '@/lib/contract/findings';
import type { SuggestionJson } from '@/lib/contract/recipe';
import type { WorkListJson } from '@/lib/contract/work-list';
import { confidenceOf, type Finding } from '@/lib/findings';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import { columnById, type Table } from '@/lib/tabular/table';

/** What the list is made from. */
export interface InboxSources {
  readonly table: Table;
  readonly recipe: Recipe;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly SuggestionJson[];
  readonly work: Omit<WorkListJson, 'version'>;
  /** Groups of records that may be one thing, not yet decided on, and how sure the least sure is. */
  readonly records: { readonly groups: number; readonly rows: number; readonly probability: number };
  /** Ids of the columns the goal or a kept chart speaks of. */
  readonly wanted: ReadonlySet<string>;
}

/** A column somebody asks about weighs twice, one that tells nothing next to nothing. */
const WANTED_WEIGHT = 2;
const WEIGHTS: Partial<Record<ColumnKind, number>> = { constant: 0.2, empty: 0.2, text: 0.5, json: 0.5 };
/** How sure it is that lists of cells are worth a decision: a blank is one only where somebody knows better. */
export const CERTAINTY = {
  suggestion: 0.8,
  left_alone: 0.6,
  unread: 0.7,
  ambiguous_dates: 0.6,
  outliers: 0.3,
  missing: 0.15,
} as const;
/** Many cells of one kind weigh less than many kinds: the worth grows with the root. */
const worthOf = (cells: number, certainty: number, weight: number) => Math.sqrt(cells) * certainty * weight;

/** So many cells of an item are shown. */
export const EXAMPLES = 3;

export type Draft = Omit<InboxItemJson, 'level' | 'worth' | 'column'>;

/** An item of the list, with what it is worth. */
export function item({ table, wanted }: InboxSources, draft: Draft): InboxItemJson {
  const column = draft.column_id === null ? undefined : columnById(table, draft.column_id);
  const kind = column && WEIGHTS[kindOf(column)];
  const weight = (kind ?? 1) * (column && wanted.has(column.id) ? WANTED_WEIGHT : 1);
  return {
    ...draft,
    column: column?.name ?? null,
    level: confidenceOf(draft.confidence),
    worth: Math.round(worthOf(draft.cell_count, draft.confidence, weight) * 1000) / 1000,
  };
}
