import { isMeasure } from '@/lib/charts/roles';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { PLACES } from './question-words';
import { intersects } from './related';
import type { SpokenWord } from './sentence';
import { SURE } from './sure';

/** What values are of says something of what they are called. */
const KIND_MEANS = {
  duration: new Set(['duration', 'wait', 'delay']),
  money: new Set(['amount', 'price', 'cost', 'pay', 'revenue']),
  person: new Set(['people']),
  place: PLACES,
  organisation: new Set(['company']),
} as const satisfies Record<string, ReadonlySet<string>>;
const NUMBER_KINDS = ['duration', 'money'] as const;
const TEXT_KINDS = ['person', 'place', 'organisation'] as const;

/**
 * How surely a word that no header says speaks of a column by the kind of its values: “cities” of places, “money” of amounts. That looks
 * at the values, so it is asked only where a word might mean such a kind.
 */
export function linkByKind({ meanings, asks }: SpokenWord, column: Column): number {
  if (asks !== null) return 0;
  const possible = isMeasure(column) ? NUMBER_KINDS : TEXT_KINDS;
  if (!possible.some((kind) => intersects(meanings, KIND_MEANS[kind]))) return 0;
  const kind = possible.find((one) => one === kindOf(column));
  return kind !== undefined && intersects(meanings, KIND_MEANS[kind]) ? SURE.kind : 0;
}
