import type { DeltaJson } from '@/lib/contract/comparison';

/** What stands first: the largest change either way, falls, rises, the largest difference in the unit, or the name. */
export type DeltaOrder = 'percent' | 'falls' | 'rises' | 'absolute' | 'name';

interface Named {
  readonly name: string;
  readonly delta: Pick<DeltaJson, 'change' | 'change_pct'>;
}

/** Rows in an order; what changed from nothing counts as the largest change, what cannot be told as none. */
export function orderedDeltas<Row extends Named>(rows: readonly Row[], order: DeltaOrder): Row[] {
  const signed = ({ delta: { change, change_pct } }: Row) =>
    change_pct ?? (change === null || change === 0 ? 0 : Math.sign(change) * Number.MAX_VALUE);
  const byName = (a: Row, b: Row) => a.name.localeCompare(b.name, 'en', { numeric: true });
  const worth: Readonly<Record<Exclude<DeltaOrder, 'name'>, (row: Row) => number>> = {
    percent: (row) => Math.abs(signed(row)),
    falls: (row) => -signed(row),
    rises: signed,
    absolute: ({ delta }) => Math.abs(delta.change ?? 0),
  };
  if (order === 'name') return [...rows].sort(byName);
  const of = worth[order];
  return [...rows].sort((a, b) => of(b) - of(a) || byName(a, b));
}
