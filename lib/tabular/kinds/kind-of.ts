import type { Column, Vector } from '@/lib/tabular/table';
import { decideKind, type KindDecision } from './decide-kind';
import type { ColumnKind } from './kind';

/** Steps make new columns around one vector, and vectors never change. */
const known = new WeakMap<Vector, Map<string, KindDecision>>();

/** What the column is for, from its values first and its header second, and why; remembered as long as its values live. */
export function kindDecision(column: Column): KindDecision {
  const { vector, sourceName, name, type, unit = '', kind = '', beside } = column;
  const decisions = known.get(vector) ?? new Map<string, KindDecision>();
  known.set(vector, decisions);
  const key = [sourceName ?? name, type, unit, kind, beside === undefined ? '' : JSON.stringify(beside)].join('\0');
  const decision = decisions.get(key) ?? decideKind(column);
  decisions.set(key, decision);
  return decision;
}

/** What the column is for, from its values first and its header second. */
export function kindOf(column: Column): ColumnKind {
  return kindDecision(column).kind;
}
