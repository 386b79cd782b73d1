import type { Column } from '@/lib/tabular/table';
import { decideKind, type KindDecision } from './decide-kind';
import type { ColumnKind } from './kind';

const known = new WeakMap<Column, KindDecision>();

/** What the column is for, from its values first and its header second, and why; remembered as long as the column lives. */
export function kindDecision(column: Column): KindDecision {
  const before = known.get(column);
  if (before !== undefined) return before;
  const decision = decideKind(column);
  known.set(column, decision);
  return decision;
}

/** What the column is for, from its values first and its header second. */
export function kindOf(column: Column): ColumnKind {
  return kindDecision(column).kind;
}
