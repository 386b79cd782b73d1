import { columnWords } from '@/lib/charts/titles';
import { columnById, type Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { columnsUsed, FACT_KINDS, type Fact } from './fact';
import type { Insight } from './insight';

const MOST_ADVICE = 3;

/** Facts in words of another writer, each checked against them. */
export interface Wording {
  readonly statements: readonly { readonly facts: readonly string[]; readonly text: string }[];
  readonly advice: Insight['advice'];
}

/** An insight in words of another writer, about some of the facts that were offered; what it has no advice for is advised in built-in words. */
export function composeWorded(
  table: Table,
  offered: readonly Fact[],
  { statements, advice }: Wording,
  goal: { text: string } | null,
): Insight {
  const used = new Set([...statements.flatMap(({ facts }) => facts), ...advice.map(({ fact }) => fact)]);
  const chosen = [...used].flatMap((id) => offered.find((fact) => fact.id === id) ?? []);
  const built = composeInsight(table, chosen, goal);
  return { ...built, statements, advice: advice.length > 0 ? advice : built.advice };
}

/** An insight of facts already chosen, in built-in words. */
export function composeInsight(table: Table, chosen: readonly Fact[], goal: { text: string } | null): Insight {
  const names = namesOf(table, chosen);
  const notable = chosen.filter(({ kind }) => FACT_KINDS[kind] === 'notable');
  const advised = (notable.length > 0 ? notable : chosen).slice(0, notable.length > 0 ? MOST_ADVICE : 1);
  return {
    facts: chosen,
    statements: chosen.map(({ id }) => ({ facts: [id], text: null })),
    advice: advised.map(({ id }) => ({ fact: id, words: null })),
    goal: goal === null ? null : { text: goal.text, isAbout: isAbout(goal.text, Object.values(names)) },
    names,
    isPlain: notable.length === 0,
    confidence: chosen.length === 0 ? 0 : Math.min(...chosen.map(({ confidence }) => confidence)),
  };
}

export function namesOf(table: Table, facts: readonly Fact[]): Record<string, string> {
  const ids = facts.flatMap(({ query }) => [
    ...columnsUsed(query),
    ...query.filters.flatMap(({ column }) => (column === undefined ? [] : [column])),
  ]);
  return Object.fromEntries(
    [...new Set(ids)].map((id) => {
      const column = columnById(table, id);
      return [id, column === undefined ? id : columnWords(column)];
    }),
  );
}

const SHORT = 3;

/** Whether a goal names one of the columns. */
function isAbout(goal: string, names: readonly string[]): boolean {
  const stems = new Set(nameWords(goal).map(stemOf));
  return names.some((name) => nameWords(name).some((word) => word.length > SHORT && stems.has(stemOf(word))));
}

const stemOf = (word: string): string => word.toLowerCase().replace(/(es|s|ing|ed)$/, '');
